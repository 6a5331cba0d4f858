package io.github.fourmatters.governance.tck.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.tck.history.ClaimModel.Verb;
import org.junit.jupiter.api.Test;

class LinearizabilityTest {

    private static Call<AppendModel.Asked, String> append(
            String command, long expected, String answer, long begun, long ended) {
        return new Call<>(new AppendModel.Asked(command, "s", expected), answer, begun, ended);
    }

    private static Call<AppendModel.Asked, String> head(String answer, long begun, long ended) {
        return new Call<>(new AppendModel.Asked("", "", 0), answer, begun, ended);
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static boolean appends(Call<AppendModel.Asked, String>... calls) {
        return Linearizability.holds(new AppendModel(), ImmutableList.copyOf(calls));
    }

    @Test
    void answers_that_one_after_the_other_gives_are_right_in_any_order_that_time_allows() {
        assertThat(appends(append("a", 0, "appended at 1", 0, 9), append("b", 0, "conflict with 1", 0, 9)))
                .isTrue();
        assertThat(appends(append("b", 0, "conflict with 1", 0, 9), append("a", 0, "appended at 1", 0, 9)))
                .isTrue();
        assertThat(appends(append("a", 0, "appended at 1", 0, 9), append("a", 7, "already done at 1", 1, 8)))
                .isTrue();
    }

    @Test
    void two_winners_a_lost_append_and_a_read_of_the_past_are_wrong() {
        assertThat(appends(append("a", 0, "appended at 1", 0, 9), append("b", 0, "appended at 1", 0, 9)))
                .isFalse();
        assertThat(appends(append("a", 0, "appended at 1", 0, 9), append("b", 0, "appended at 2", 0, 9)))
                .isFalse();
        assertThat(appends(append("a", 0, "appended at 1", 0, 3), head("0", 4, 5)))
                .isFalse();
        assertThat(appends(append("a", 0, "appended at 1", 0, 3), head("0", 2, 5)))
                .isTrue();
        assertThat(appends(head("1", 0, 1), append("a", 0, "appended at 1", 2, 3)))
                .isFalse();
        assertThat(appends(append("a", 0, "appended at 1", 0, 1), append("a", 1, "appended at 2", 2, 3)))
                .isFalse();
    }

    private static Call<ClaimModel.Asked, ImmutableList<String>> enqueue(String key) {
        return new Call<>(new ClaimModel.Asked(Verb.ENQUEUE, key, "", 0, 0, 0), ImmutableList.of(), 0, 1);
    }

    private static Call<ClaimModel.Asked, ImmutableList<String>> claim(long now, long begun, String... answer) {
        return new Call<>(
                new ClaimModel.Asked(Verb.CLAIM, "", "", now, now + 60, 3),
                ImmutableList.copyOf(answer),
                begun,
                begun + 10);
    }

    private static Call<ClaimModel.Asked, ImmutableList<String>> end(
            Verb verb, String token, boolean done, long begun) {
        return new Call<>(
                new ClaimModel.Asked(verb, "a/o", token, 0, 0, 0),
                ImmutableList.of(Boolean.toString(done)),
                begun,
                begun + 1);
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static boolean claims(Call<ClaimModel.Asked, ImmutableList<String>>... calls) {
        return Linearizability.holds(new ClaimModel(), ImmutableList.copyOf(calls));
    }

    @Test
    void a_notice_is_lent_to_one_at_a_time() {
        assertThat(claims(enqueue("a/o"), claim(0, 2, "a/o#t1#1"), claim(0, 2))).isTrue();
        assertThat(claims(enqueue("a/o"), claim(0, 2, "a/o#t1#1"), claim(0, 2, "a/o#t2#2")))
                .isFalse();
        assertThat(claims(enqueue("a/o"), claim(0, 2, "a/o#t1#1"), claim(60, 2, "a/o#t2#2")))
                .isTrue();
        assertThat(claims(enqueue("a/o"), claim(0, 2, "a/o#t1#1"), claim(60, 2, "a/o#t2#1")))
                .isFalse();
    }

    @Test
    void a_claim_that_was_taken_over_ends_nothing() {
        assertThat(claims(
                        enqueue("a/o"),
                        claim(0, 2, "a/o#t1#1"),
                        claim(60, 20, "a/o#t2#2"),
                        end(Verb.COMPLETE, "t1", false, 40),
                        end(Verb.COMPLETE, "t2", true, 40)))
                .isTrue();
        assertThat(claims(
                        enqueue("a/o"),
                        claim(0, 2, "a/o#t1#1"),
                        claim(60, 20, "a/o#t2#2"),
                        end(Verb.PARK, "t1", true, 40)))
                .isFalse();
    }

    @Test
    void those_behind_the_oldest_of_an_order_key_wait() {
        Call<ClaimModel.Asked, ImmutableList<String>> second =
                new Call<>(new ClaimModel.Asked(Verb.ENQUEUE, "b/o", "", 0, 0, 0), ImmutableList.of(), 2, 3);
        assertThat(claims(enqueue("a/o"), second, claim(0, 4, "b/o#t1#1"))).isFalse();
        assertThat(claims(
                        enqueue("a/o"),
                        second,
                        claim(0, 4, "a/o#t1#1"),
                        end(Verb.PARK, "t1", true, 20),
                        claim(0, 30, "b/o#t2#1")))
                .isTrue();
    }
}
