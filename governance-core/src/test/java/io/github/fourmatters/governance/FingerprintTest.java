package io.github.fourmatters.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.deliberate.MeetingCommand.RecordAttendance;
import io.github.fourmatters.governance.deliberate.MeetingId;
import io.github.fourmatters.governance.issue.Actor;
import io.github.fourmatters.governance.issue.Command;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.issue.Role;
import io.github.fourmatters.governance.issue.Scope;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.raise.RaiseCommand.Accept;
import io.github.fourmatters.governance.raise.RaiseCommand.Reject;
import io.github.fourmatters.governance.spi.LedgerId;
import org.junit.jupiter.api.Test;

class FingerprintTest {
    private static final LedgerId LEDGER = new LedgerId("lakeside");
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

    private static Command attendance(ImmutableSet<UnitId> units) {
        return new RecordAttendance(new MeetingId("lakeside:m.1"), units);
    }

    private static String of(Command command) {
        Actor officer = Actor.of("officer", Role.COMMUNITY_OFFICER, new Scope.Community(LEDGER));
        return Fingerprint.of(Envelope.of("1", LEDGER, officer, command));
    }

    @SuppressWarnings("NullAway") // the point of the test
    private static String nothing() {
        return null;
    }
}
