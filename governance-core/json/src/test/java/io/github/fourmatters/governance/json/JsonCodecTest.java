package io.github.fourmatters.governance.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import io.github.fourmatters.governance.calendar.Quarter;
import io.github.fourmatters.governance.deliberate.DeliberateIssueEvent.ClosedWithoutAction;
import io.github.fourmatters.governance.evaluate.EvaluateIssueEvent.IssueClosed;
import io.github.fourmatters.governance.evaluate.EvaluatePolicy;
import io.github.fourmatters.governance.evaluate.GradeVersion;
import io.github.fourmatters.governance.issue.ActorId;
import io.github.fourmatters.governance.issue.Event;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.issue.Role;
import io.github.fourmatters.governance.quantity.Rational;
import io.github.fourmatters.governance.spi.journal.Encoded;
import io.github.fourmatters.governance.spi.journal.UnreadableEventException;
import io.github.fourmatters.governance.tally.Histogram;
import io.github.fourmatters.governance.tally.Party;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JsonCodecTest {
    private static final IssueId ISSUE = new IssueId("xinlin-1:r-1.1");

    private final JsonCodec codec = new JsonCodec();

    @Test
    void an_event_is_stored_under_its_logical_name_and_version() {
        Encoded encoded = codec.encode(fact(new ClosedWithoutAction(ISSUE, 1, "拆除")));

        assertThat(encoded.type()).isEqualTo("closed-without-action");
        assertThat(encoded.schemaVersion()).isEqualTo(1);
        assertThat(text(encoded))
                .isEqualTo("{\"event\":{\"issue\":\"xinlin-1:r-1.1\",\"cycle\":1,\"reason\":\"拆除\"},"
                        + "\"actor\":\"officer-7\",\"role\":\"COMMUNITY_OFFICER\",\"charter\":\"2026\","
                        + "\"occurredAt\":\"2026-01-05T01:00:00.000000Z\"}");
    }

    @Test
    void maps_are_sorted_by_key_and_fractions_and_quarters_are_text() {
        Histogram none = Histogram.empty();
        Fact forwards = closed(ImmutableMap.of(Party.COMMUNITY, none, Party.RESIDENTS, none));
        Fact backwards = closed(ImmutableMap.of(Party.RESIDENTS, none, Party.COMMUNITY, none));

        assertThat(codec.encode(backwards)).isEqualTo(codec.encode(forwards));
        assertThat(text(codec.encode(forwards)))
                .contains("\"quarter\":\"2026-Q1\",\"ballots\":{\"COMMUNITY\":{\"counts\":[0,0,0,0,0]},"
                        + "\"RESIDENTS\":{\"counts\":[0,0,0,0,0]}},\"score\":\"219/50\",");
    }

    @Test
    void the_same_id_and_the_same_short_text_of_many_events_are_one_object_and_a_long_text_is_not() {
        String longText = "拆".repeat(100);
        Fact first = codec.decode(codec.encode(fact(new ClosedWithoutAction(ISSUE, 0, longText))));
        Fact second = codec.decode(codec.encode(fact(new ClosedWithoutAction(ISSUE, 1, longText))));

        ClosedWithoutAction one = (ClosedWithoutAction) first.event();
        ClosedWithoutAction other = (ClosedWithoutAction) second.event();
        assertThat(other.issue()).isSameAs(one.issue());
        assertThat(second.actor()).isSameAs(first.actor());
        assertThat(second.charter()).isSameAs(first.charter());
        assertThat(other.reason()).isEqualTo(one.reason()).isNotSameAs(one.reason());
    }

    @Test
    void an_unknown_event_type_is_named() {
        assertThatThrownBy(() -> codec.decode(stored("issue-forgotten", 2, "{}")))
                .isInstanceOfSatisfying(UnreadableEventException.class, refusal -> {
                    assertThat(refusal.type()).isEqualTo("issue-forgotten");
                    assertThat(refusal.schemaVersion()).isEqualTo(2);
                    assertThat(refusal).hasMessageContaining("no such event");
                });
    }

    @Test
    void a_newer_schema_version_is_named() {
        String payload = text(codec.encode(fact(new ClosedWithoutAction(ISSUE, 1, "why"))));

        assertThatThrownBy(() -> codec.decode(stored("closed-without-action", 2, payload)))
                .isInstanceOf(UnreadableEventException.class)
                .hasMessage("event of type closed-without-action, schema version 2: "
                        + "this program reads versions up to 1; use a newer one");
    }

    @Test
    void a_payload_that_lacks_a_component_or_has_another_is_unreadable() {
        String payload = text(codec.encode(fact(new ClosedWithoutAction(ISSUE, 1, "why"))));

        assertUnreadable(payload.replace("\"cycle\":1,", ""));
        assertUnreadable(payload.replace("\"cycle\":1,", "\"cycle\":1,\"stage\":\"DONE\","));
        assertUnreadable(payload.replace("\"cycle\":1,", "\"cycle\":\"1\","));
        assertUnreadable(payload.replace("\"cycle\":1,", "\"cycle\":1.5,"));
        assertUnreadable(payload.replace("\"why\"", "null"));
        assertUnreadable(payload.replace("COMMUNITY_OFFICER", "MAYOR"));
        assertUnreadable(payload.replace("01:00:00", "25:00:00"));
        assertUnreadable(payload + payload);
        assertUnreadable("");
        assertUnreadable("null");
        assertUnreadable("[]");
    }

    @Test
    void every_character_of_unicode_is_kept() {
        StringBuilder text = new StringBuilder();
        for (int character = 0; character <= Character.MAX_CODE_POINT; character++) {
            if (character < Character.MIN_SURROGATE || character > Character.MAX_SURROGATE) {
                text.appendCodePoint(character);
            }
        }
        Fact fact = fact(new ClosedWithoutAction(ISSUE, 0, text.toString()));

        assertThat(codec.decode(codec.encode(fact)).equals(fact)).isTrue();
    }

    @Test
    void a_text_of_thirty_million_characters_is_kept() {
        Fact fact = fact(new ClosedWithoutAction(ISSUE, 0, "路".repeat(30_000_000)));

        assertThat(codec.decode(codec.encode(fact)).equals(fact)).isTrue();
    }

    @Test
    void half_of_a_surrogate_pair_is_kept() {
        Fact fact = fact(new ClosedWithoutAction(ISSUE, 0, "half \ud83d, \ude00 half"));

        assertThat(codec.decode(codec.encode(fact))).isEqualTo(fact);
    }

    @Test
    void an_instant_finer_than_a_microsecond_is_refused() {
        Instant fine = Instant.parse("2026-01-05T01:00:00.000000001Z");
        Event event = new ClosedWithoutAction(ISSUE, 0, "why");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> codec.encode(new Fact(event, new ActorId("a"), Role.COMMUNITY_OFFICER, "2026", fine)))
                .withMessageContaining(fine.toString());
    }

    @Test
    void an_event_of_no_matter_is_refused_by_name() {
        Event foreign = () -> null;

        assertThatIllegalArgumentException()
                .isThrownBy(() -> codec.encode(fact(foreign)))
                .withMessageContaining(foreign.getClass().getName());
    }

    @Test
    void null_is_refused_by_name() {
        assertThatNullPointerException().isThrownBy(() -> codec.encode(null)).withMessage("fact");
        assertThatNullPointerException().isThrownBy(() -> codec.decode(null)).withMessage("encoded");
    }

    private void assertUnreadable(String payload) {
        assertThatThrownBy(() -> codec.decode(stored("closed-without-action", 1, payload)))
                .as(payload)
                .isInstanceOf(UnreadableEventException.class)
                .hasMessageContaining("closed-without-action")
                .hasMessageContaining("version 1");
    }

    private static Fact closed(ImmutableMap<Party, Histogram> ballots) {
        Quarter quarter = new Quarter(2026, 1);
        Optional<Rational> score = Optional.of(Rational.of(219, 50));
        return fact(new IssueClosed(
                ISSUE,
                0,
                quarter,
                ballots,
                score,
                EvaluatePolicy.defaults().weighting(),
                GradeVersion.first(new GradeVersion.Content(ISSUE, 0, quarter, ballots, score))));
    }

    private static Fact fact(Event event) {
        return new Fact(
                event, new ActorId("officer-7"), Role.COMMUNITY_OFFICER, "2026", Instant.parse("2026-01-05T01:00:00Z"));
    }

    private static Encoded stored(String type, int version, String payload) {
        return new Encoded(type, version, payload.getBytes(UTF_8));
    }

    private static String text(Encoded encoded) {
        return new String(encoded.payload(), UTF_8);
    }
}
