package io.github.fourmatters.governance.tally;

import static io.github.fourmatters.governance.tally.Papers.NOON;
import static io.github.fourmatters.governance.tally.Papers.ballot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import java.util.List;
import org.junit.jupiter.api.Test;

class BallotBoxTest {
    private final Ballot first = ballot("wang", 3, 1, 0);
    private final Ballot second = ballot("wang", 5, 2, 10);
    private final Ballot other = ballot("li", 4, 1, 5);

    @Test
    void the_greatest_revision_is_the_last_word_and_the_others_are_kept() {
        BallotBox box = BallotBox.of(List.of(second, first, other, first));

        assertThat(box.size()).isEqualTo(3);
        assertThat(box.ballots()).containsExactly(other, first, second);
        assertThat(box.greatest()).containsExactly(other, second);
        assertThat(box.superseded()).containsExactly(first);
        assertThat(box.greatest(first.key())).contains(second);
        assertThat(box.greatest(other.key())).contains(other);
        assertThat(box).hasToString("3 ballots on 1 issues, 1 superseded");
    }

    @Test
    void nobody_has_a_last_word_on_what_nobody_said() {
        BallotBox box = BallotBox.of(List.of(first));

        assertThat(box.greatest(other.key())).isEmpty();
        assertThat(box.greatest(new BallotKey(new IssueId("i2"), 0, first.person())))
                .isEmpty();
        assertThat(box.greatest(new BallotKey(first.issue(), 1, first.person())))
                .isEmpty();
    }

    @Test
    void the_later_receipt_decides_between_equal_revisions_and_then_the_id() {
        Ballot later = new Ballot(
                first.issue(), 0, first.person(), Party.COMMUNITY, 1, 1, NOON.plusNanos(1_000), new BallotId("a"));
        Ballot greaterId = new Ballot(first.issue(), 0, first.person(), Party.COMMUNITY, 1, 1, NOON, new BallotId("z"));

        assertThat(BallotBox.of(List.of(first, later)).greatest()).containsExactly(later);
        assertThat(BallotBox.of(List.of(greaterId, first)).greatest()).containsExactly(greaterId);
        assertThat(BallotBox.of(List.of(greaterId, later, first)).greatest()).containsExactly(later);
    }

    @Test
    void who_belongs_to_two_parties_has_one_ballot() {
        Ballot asMember = ballot("i1", "wang", Party.PARTY_MEMBERS, 2, 3, 20);

        assertThat(BallotBox.of(List.of(first, asMember)).greatest()).containsExactly(asMember);
    }

    @Test
    void boxes_are_joined_by_issue_and_cycle() {
        Ballot elsewhere = ballot("i0", "wang", Party.RESIDENTS, 1, 1, 0);
        Ballot again =
                new Ballot(first.issue(), 1, first.person(), Party.RESIDENTS, 2, 1, NOON, new BallotId("reopened"));
        BallotBox joined = BallotBox.of(List.of(again, first)).join(BallotBox.of(List.of(second, elsewhere)));

        assertThat(joined.ballots()).containsExactly(elsewhere, first, second, again);
        assertThat(joined.greatest()).containsExactly(elsewhere, second, again);
    }

    @Test
    void a_ballot_that_cannot_be_is_refused_by_name() {
        assertThatThrownBy(() -> ballot("wang", 6, 1, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("level 6 of ballot i1-wang-1 must be 1 to 5");
        assertThatThrownBy(() -> ballot("wang", 0, 1, 0)).hasMessageContaining("level 0 of ballot i1-wang-1");
        assertThatThrownBy(() -> ballot("wang", 1, 0, 0))
                .hasMessage("revision 0 of ballot i1-wang-0 must be 1 or more");
        assertThatThrownBy(() -> new Ballot(first.issue(), -1, first.person(), Party.RESIDENTS, 1, 1, NOON, first.id()))
                .hasMessageContaining("cycle -1");
        assertThatThrownBy(() -> new BallotKey(new IssueId("i1"), -1, new SubjectId("wang")))
                .hasMessageContaining("cycle -1 of issue i1");
        assertThatThrownBy(() -> BallotBox.builder().add(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("ballot");
    }
}
