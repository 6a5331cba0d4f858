package io.github.fourmatters.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.deliberate.MeetingId;
import io.github.fourmatters.governance.issue.Actor;
import io.github.fourmatters.governance.issue.Command;
import io.github.fourmatters.governance.issue.CommonRefusalReason;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.issue.Refusal;
import io.github.fourmatters.governance.issue.Role;
import io.github.fourmatters.governance.issue.Scope;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.meeting.MeetingCommand.RecordAttendance;
import io.github.fourmatters.governance.raise.RaiseCommand.Accept;
import io.github.fourmatters.governance.raise.RaiseCommand.Reject;
import io.github.fourmatters.governance.spi.LedgerId;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FingerprintTest {
    private static final LedgerId LEDGER = new LedgerId("lakeside");
    private static final byte[] SALT = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16};
    private static final byte[] OTHER_SALT = new byte[16];
    private static final UnitId SCHOOL = new UnitId("school");
    private static final UnitId CLINIC = new UnitId("clinic");

    @Test
    void equal_sets_in_another_order_have_one_fingerprint() {
        assertThat(of(attendance(ImmutableSet.of(SCHOOL, CLINIC))))
                .isEqualTo(of(attendance(ImmutableSet.of(CLINIC, SCHOOL))))
                .isNotEqualTo(of(attendance(ImmutableSet.of(SCHOOL))));
    }

    @Test
    void another_type_or_another_value_has_another_fingerprint() {
        IssueId issue = new IssueId("lakeside:1.1");
        assertThat(of(new Accept(issue)))
                .isNotEqualTo(of(new Accept(new IssueId("lakeside:1.2"))))
                .isNotEqualTo(of(new Reject(issue, "outside the area")));
        assertThat(of(new Reject(issue, "a"))).isNotEqualTo(of(new Reject(issue, "b")));
    }

    @Test
    void a_null_component_is_refused_by_name() {
        assertThatNullPointerException()
                .isThrownBy(() -> of(new Reject(new IssueId("lakeside:1.1"), nothing())))
                .withMessageContaining("reason");
    }

    @Test
    void words_count_under_their_salt_alone() {
        String noise = of(Town.raise("Noise"));
        assertThat(noise).isEqualTo(of(Town.raise("Noise"))).isNotEqualTo(of(Town.raise("Light")));
        assertThat(fingerprint(Town.raise("Noise")).under(OTHER_SALT)).isNotEqualTo(noise);
        assertThat(open(noise)).isEqualTo(open(of(Town.raise("Light"))));
        assertThat(noise).matches("[!-~]{1,128}");
    }

    private static String open(String recorded) {
        return recorded.substring(0, recorded.indexOf('.'));
    }

    @Test
    void a_recorded_fingerprint_is_known_again_by_its_words_and_without_their_salt_by_the_rest() {
        String noise = of(Town.raise("Noise"));
        assertThat(fingerprint(Town.raise("Noise")).matches(noise, () -> Optional.of(SALT)))
                .isTrue();
        assertThat(fingerprint(Town.raise("Light")).matches(noise, () -> Optional.of(SALT)))
                .isFalse();
        assertThat(fingerprint(Town.raise("Light")).matches(noise, Optional::empty))
                .isTrue();
        assertThat(fingerprint(new Accept(new IssueId("lakeside:1.1"))).matches(noise, Optional::empty))
                .isFalse();
        assertThat(fingerprint(new Accept(new IssueId("lakeside:1.1")))
                        .matches(of(new Accept(new IssueId("lakeside:1.1"))), Optional::empty))
                .isTrue();
    }

    @Test
    void a_list_that_no_event_could_keep_is_not_gone_through() {
        ImmutableSet<UnitId> many = Stream.iterate(0, number -> number + 1)
                .limit(ContentHash.MOST_ELEMENTS + 1)
                .map(number -> new UnitId("u" + number))
                .collect(ImmutableSet.toImmutableSet());
        assertThat(fingerprint(attendance(many)).problem())
                .contains(new Refusal(CommonRefusalReason.LIST_TOO_LONG, "attendance", "50001 elements"));
        assertThat(fingerprint(attendance(ImmutableSet.of(SCHOOL))).problem()).isEmpty();
    }

    private static Command attendance(ImmutableSet<UnitId> units) {
        return new RecordAttendance(new MeetingId("lakeside:m.1"), units);
    }

    private static String of(Command command) {
        return fingerprint(command).under(SALT);
    }

    private static Fingerprint fingerprint(Command command) {
        Actor officer = Actor.of("officer", Role.COMMUNITY_OFFICER, new Scope.Community(LEDGER));
        return Fingerprint.of(Envelope.of("1", LEDGER, officer, command));
    }

    @SuppressWarnings("NullAway") // the point of the test
    private static String nothing() {
        return null;
    }
}
