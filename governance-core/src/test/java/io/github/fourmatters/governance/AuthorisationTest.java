package io.github.fourmatters.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.calendar.Quarter;
import io.github.fourmatters.governance.charter.Charter;
import io.github.fourmatters.governance.deliberate.MeetingId;
import io.github.fourmatters.governance.evaluate.EvaluateCommand;
import io.github.fourmatters.governance.evaluate.RosterEntry;
import io.github.fourmatters.governance.issue.Actor;
import io.github.fourmatters.governance.issue.Command;
import io.github.fourmatters.governance.issue.CommonRefusalReason;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.issue.Refusal;
import io.github.fourmatters.governance.issue.Role;
import io.github.fourmatters.governance.issue.Scope;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.meeting.MeetingCommand;
import io.github.fourmatters.governance.raise.RaiseCommand;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.memory.InMemoryStorage;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import io.github.fourmatters.governance.tally.Party;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who may give a command is looked at first, and who may see what it answered. */
class AuthorisationTest {
    private static final Actor STRANGER = Actor.of("stranger", Role.EVALUATOR, new Scope.Person(Town.RESIDENT));
    private static final Actor ELSEWHERE =
            Actor.of("officer", Role.COMMUNITY_OFFICER, new Scope.Community(new LedgerId("other")));

    private final CallLog calls = new CallLog();
    private final Town town = new Town("c", calls.around(new InMemoryStorage<>()), Charter.fourMatters());

    private Outcome give(String id, Actor actor, Command command) {
        return town.governance.execute(Envelope.of(id, Town.LEDGER, actor, command));
    }

    private Outcome within(String id, Actor actor, Command command) {
        Envelope envelope = Envelope.of(id, Town.LEDGER, actor, command);
        return town.storage.transactions().call(tx -> town.governance.execute(tx, envelope));
    }

    private static Refusal refusal(Outcome outcome) {
        return ((Outcome.Refused) outcome).refusal();
    }

    @Test
    void whoever_holds_no_role_for_a_command_is_refused_before_anything_is_asked_of_the_storage() {
        town.doneDirectly();
        town.wait(30);
        IssueId issue = new IssueId("nowhere");
        for (Actor actor : ImmutableList.of(STRANGER, ELSEWHERE)) {
            calls.take();
            Outcome outcome = give("x", actor, new RaiseCommand.Accept(issue));
            assertThat(calls.take()).isEmpty();
            assertThat(refusal(outcome))
                    .isEqualTo(new Refusal(
                            CommonRefusalReason.NOT_PERMITTED,
                            "actor",
                            actor.id().value(),
                            "Accept in " + Town.LEDGER + " is given by COMMUNITY_OFFICER; the actor holds "
                                    + (actor.equals(STRANGER) ? "EVALUATOR" : "no role") + " there"));
            assertThat(refusal(within("x", actor, new RaiseCommand.Accept(issue))))
                    .isEqualTo(refusal(outcome));
            assertThat(calls.take()).containsExactly("transactions.call");
        }
    }

    /** A set that must not be walked through. */
    private static Set<UnitId> untouchable(int size) {
        return new AbstractSet<>() {
            @Override
            public Iterator<UnitId> iterator() {
                throw new AssertionError("walked through");
            }

            @Override
            public int size() {
                return size;
            }
        };
    }

    private static Command enrolment(int persons) {
        return new EvaluateCommand.Enrol(
                new Quarter(2026, 1),
                IntStream.range(0, persons)
                        .mapToObj(number ->
                                new RosterEntry(new SubjectId("p" + number), Party.RESIDENTS, Optional.empty()))
                        .collect(ImmutableList.toImmutableList()));
    }

    @Test
    void a_list_of_a_million_is_refused_to_whoever_may_give_it_without_asking_the_storage() {
        Command million = enrolment(1_000_000);
        calls.take();
        assertThat(refusal(give("x", STRANGER, million)).reason()).isEqualTo(CommonRefusalReason.NOT_PERMITTED);
        assertThat(refusal(give("x", Town.CLERK, million)))
                .isEqualTo(new Refusal(CommonRefusalReason.LIST_TOO_LONG, "entries", "1000000 elements"));
        assertThat(refusal(within("x", Town.CLERK, million)).reason()).isEqualTo(CommonRefusalReason.LIST_TOO_LONG);
        assertThat(calls.take()).containsExactly("transactions.call");
    }

    @Test
    void a_list_that_is_too_long_is_not_walked_through() {
        ContentHash.ElementCount count = new ContentHash.ElementCount();
        new ContentHash(count).value(untouchable(50_001));
        assertThat(count.isTooHigh()).isTrue();
        assertThatThrownBy(() -> new ContentHash(new ContentHash.ElementCount()).value(untouchable(50_000)))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void the_longest_list_that_an_event_keeps_comes_through() {
        ImmutableSet<UnitId> units = IntStream.range(0, 12_000)
                .mapToObj(number -> new UnitId(Integer.toString(number, 36)))
                .collect(ImmutableSet.toImmutableSet());
        Refusal refusal = refusal(
                give("x", Town.SECRETARY, new MeetingCommand.RecordAttendance(new MeetingId("nowhere"), units)));
        assertThat(refusal.reason()).isNotEqualTo(CommonRefusalReason.LIST_TOO_LONG);
    }

    @Test
    void a_repeat_by_another_actor_or_without_the_role_is_refused_without_what_it_answered() {
        Outcome.Accepted first =
                give("noise", Town.OFFICER, Town.raise("Noise")).orThrow();
        Actor colleague = Actor.of("colleague", Role.COMMUNITY_OFFICER, new Scope.Community(Town.LEDGER));
        assertThat(refusal(give("noise", colleague, Town.raise("Noise"))))
                .isEqualTo(new Refusal(CommonRefusalReason.COMMAND_ID_REUSED, "command id", "noise"));
        Actor moved = Actor.of("officer", Role.UNIT_LIAISON, new Scope.Unit(Town.COMMUNITY));
        assertThat(refusal(give("noise", moved, Town.raise("Noise"))).reason())
                .isEqualTo(CommonRefusalReason.NOT_PERMITTED);
        assertThat(give("noise", Town.OFFICER, Town.raise("Noise")))
                .isEqualTo(new Outcome.Accepted(first.facts(), true));
    }

    @Test
    void a_repeat_by_whoever_may_not_give_it_for_that_person_any_more_is_refused_without_what_it_answered() {
        Actor resident = Town.resident();
        give("noise", resident, Town.raise("Noise")).orThrow();
        Actor other = Actor.of(resident.id().value(), Role.RESIDENT, new Scope.Person(new SubjectId("somebody-else")));
        assertThat(refusal(give("noise", other, Town.raise("Noise"))).reason())
                .isEqualTo(CommonRefusalReason.NOT_PERMITTED);
        assertThat(give("noise", resident, Town.raise("Noise")).orThrow().repeated())
                .isTrue();
    }
}
