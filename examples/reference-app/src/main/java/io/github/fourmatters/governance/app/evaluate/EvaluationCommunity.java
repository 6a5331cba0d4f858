package io.github.fourmatters.governance.app.evaluate;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.github.fourmatters.governance.Envelope;
import io.github.fourmatters.governance.Governance;
import io.github.fourmatters.governance.Outcome;
import io.github.fourmatters.governance.app.shell.Complaint;
import io.github.fourmatters.governance.charter.Charter;
import io.github.fourmatters.governance.issue.Actor;
import io.github.fourmatters.governance.issue.Command;
import io.github.fourmatters.governance.issue.Event;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.issue.Refusal;
import io.github.fourmatters.governance.issue.Role;
import io.github.fourmatters.governance.issue.Scope;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.spi.CommandId;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.Storage;
import io.github.fourmatters.governance.spi.memory.InMemoryStorage;
import io.github.fourmatters.governance.view.Projection;
import io.github.fourmatters.governance.view.View;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Function;
import java.util.stream.Stream;

/** Where the story plays: a community in memory, its people, and a clock that the story moves. Used by one thread. */
final class EvaluationCommunity {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final UnitId COMMUNITY = new UnitId("community-1");
    static final UnitId HEATING = new UnitId("heating-company");
    static final UnitId SCHOOL = new UnitId("school");
    static final UnitId HOSPITAL = new UnitId("hospital");
    static final ImmutableList<UnitId> UNITS = ImmutableList.of(COMMUNITY, HEATING, SCHOOL, HOSPITAL);

    private static final LedgerId LEDGER = new LedgerId("riverside");
    private static final Scope THERE = new Scope.Community(LEDGER);
    private static final int ALL = 10_000;

    static final Actor OFFICER =
            Actor.of("officer", Role.COMMUNITY_OFFICER, THERE).and(Role.UNIT_LIAISON, new Scope.Unit(COMMUNITY));
    static final Actor SECRETARY = Actor.of("secretary", Role.BRANCH_SECRETARY, THERE);
    static final Actor CLERK = Actor.of("clerk", Role.EVALUATION_CLERK, THERE);
    static final Actor SUPERVISOR = Actor.of("supervisor", Role.SUPERVISOR, new Scope.Everywhere());

    private final Storage<Fact> storage = new InMemoryStorage<>();
    private final Governance governance;
    private Instant now = at(LocalDate.of(2026, 3, 2));
    private int commands;

    EvaluationCommunity() {
        governance = Governance.builder()
                .storage(storage)
                .charter(Charter.fourMatters())
                .clock(() -> now)
                .build();
    }

    /** Nine o'clock of a day. */
    private static Instant at(LocalDate day) {
        return day.atTime(9, 0).atZone(ZONE).toInstant();
    }

    Instant now() {
        return now;
    }

    /** Lets days go by, with all that the clock does in them. */
    void waitUntil(int month, int day) {
        now = at(LocalDate.of(2026, month, day));
        governance.tick(LEDGER, now);
    }

    /** Gives a command that the story needs to be accepted. */
    @CanIgnoreReturnValue
    Outcome.Accepted done(Actor actor, Command command) {
        return give(actor, command).orThrow();
    }

    /** Gives a command that the story needs to be refused, and tells why it is. */
    Refusal refused(Actor actor, Command command) {
        if (give(actor, command) instanceof Outcome.Refused refused) {
            return refused.refusal();
        }
        throw Complaint.different(
                "the library accepted what it must refuse: " + command, "本应不予办理的指令被接受：“" + command + "”");
    }

    private Outcome give(Actor actor, Command command) {
        commands++;
        return governance.execute(Envelope.of("step-" + commands, LEDGER, actor, command));
    }

    CommandId lastCommand() {
        return new CommandId("step-" + commands);
    }

    <P extends Projection<P>, R> R ask(View<P> view, Function<? super P, ? extends R> question) {
        return governance.ask(view, LEDGER, question);
    }

    /** What was recorded of one kind, in its order. */
    <E extends Event> Stream<E> recorded(Class<E> type) {
        return storage.journal().readLedger(LEDGER, 0, ALL).events().stream()
                .map(fact -> fact.payload().event())
                .filter(type::isInstance)
                .map(type::cast);
    }

    static Actor speaker(UnitId unit) {
        return Actor.liaison("liaison-" + unit, unit);
    }
}
