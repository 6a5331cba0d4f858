package io.github.fourmatters.governance.testkit;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.github.fourmatters.governance.ClockPolicy;
import io.github.fourmatters.governance.Envelope;
import io.github.fourmatters.governance.Governance;
import io.github.fourmatters.governance.GovernanceBuilder;
import io.github.fourmatters.governance.Outcome;
import io.github.fourmatters.governance.TickReport;
import io.github.fourmatters.governance.charter.Charter;
import io.github.fourmatters.governance.issue.Actor;
import io.github.fourmatters.governance.issue.Command;
import io.github.fourmatters.governance.issue.CommandWithResult;
import io.github.fourmatters.governance.issue.Event;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.issue.Refusal;
import io.github.fourmatters.governance.issue.Role;
import io.github.fourmatters.governance.issue.Scope;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.spi.CommandId;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.Page;
import io.github.fourmatters.governance.spi.Storage;
import io.github.fourmatters.governance.spi.journal.FeedPage;
import io.github.fourmatters.governance.spi.journal.Recorded;
import io.github.fourmatters.governance.spi.memory.InMemoryStorage;
import io.github.fourmatters.governance.spi.notice.Notice;
import io.github.fourmatters.governance.spi.notice.Undelivered;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import io.github.fourmatters.governance.view.Projection;
import io.github.fourmatters.governance.view.View;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A governance to write tests with: one community, a clock that is turned by hand, commands that are numbered, actors for each role, and
 * the notices that were queued.
 *
 * <pre>{@code
 * GovernanceFixture fixture = GovernanceFixture.with(Charter.fourMatters());
 * IssueId issue = fixture.perform(fixture.officer(), new Raise(resident, Channel.PHONE, north, "The lamp is broken"));
 * fixture.advance(Duration.ofDays(3));
 * Refusal refusal = fixture.refused(fixture.clerk(), new Accept(issue));
 * }</pre>
 *
 * <p>The clock begins on Monday, 2 March 2026, at nine in the morning in Shanghai. For one thread.
 */
public final class GovernanceFixture implements AutoCloseable {
    /** The ledger of the one community. */
    public static final LedgerId LEDGER = new LedgerId("riverside");

    private static final int PAGE = 1_000;

    private final Storage<Fact> storage;
    private final Governance governance;
    private final LedgerId ledger;
    private Instant now = Instant.parse("2026-03-02T01:00:00Z");
    private int commands;

    private GovernanceFixture(Storage<Fact> storage, LedgerId ledger, UnaryOperator<GovernanceBuilder> choices) {
        this.storage = storage;
        this.ledger = ledger;
        this.governance = choices.apply(
                        Governance.builder().storage(storage).clock(() -> now).clockPolicy(ClockPolicy.turnedByHand()))
                .build();
    }

    /**
     * Returns a governance in memory.
     *
     * @param charter its rules
     * @return the fixture
     */
    public static GovernanceFixture with(Charter charter) {
        return on(new InMemoryStorage<>(), LEDGER, builder -> builder.charter(charter));
    }

    /**
     * Returns a governance on a storage of the caller's, built with choices of the caller's.
     *
     * @param storage where everything is kept; {@link #close} closes it
     * @param ledger the community's ledger
     * @param choices adds the charter, and whatever else, to the builder; storage and clock are chosen already, and
     *     {@link ClockPolicy#turnedByHand()}, so that the clock is compared with nothing
     * @return the fixture
     */
    public static GovernanceFixture on(
            Storage<Fact> storage, LedgerId ledger, UnaryOperator<GovernanceBuilder> choices) {
        return new GovernanceFixture(storage, ledger, choices);
    }

    /**
     * Returns the governance, for what this fixture has no short way to.
     *
     * @return the governance
     */
    public Governance governance() {
        return governance;
    }

    /**
     * Returns the storage.
     *
     * @return the storage, open
     */
    public Storage<Fact> storage() {
        return storage;
    }

    /**
     * Returns what the clock shows.
     *
     * @return the instant, in whole microseconds
     */
    public Instant now() {
        return now;
    }

    /**
     * Turns the clock on, and lets everything happen that falls due meanwhile.
     *
     * @param time how far, not negative
     * @return what the clock did
     */
    @CanIgnoreReturnValue
    public TickReport advance(Duration time) {
        return advanceTo(now.plus(time));
    }

    /**
     * Turns the clock on to an instant, and lets everything happen that falls due meanwhile.
     *
     * @param instant not before now
     * @return what the clock did
     * @throws IllegalArgumentException if the clock would go back
     */
    @CanIgnoreReturnValue
    public TickReport advanceTo(Instant instant) {
        set(instant);
        return governance.tick(ledger, now);
    }

    /**
     * Turns the clock on without letting anything happen, as if no process ran meanwhile.
     *
     * @param instant not before now
     * @throws IllegalArgumentException if the clock would go back
     */
    public void set(Instant instant) {
        checkArgument(!instant.isBefore(now), "the clock shows %s and does not go back to %s", now, instant);
        now = instant;
    }

    /**
     * Gives a command, under a number of its own.
     *
     * @param actor who gives it
     * @param command the command
     * @return the facts, or the refusal
     */
    @CanIgnoreReturnValue
    public Outcome execute(Actor actor, Command command) {
        commands++;
        return governance.execute(new Envelope(lastCommand(), ledger, actor, command));
    }

    /**
     * Returns the id of the command that was given last.
     *
     * @return for example {@code "command-3"}
     */
    public CommandId lastCommand() {
        return new CommandId("command-" + commands);
    }

    /**
     * Carries out a command that must be accepted, and returns what it makes.
     *
     * @param actor who gives it
     * @param command the command
     * @param <R> what it makes
     * @return its result
     * @throws io.github.fourmatters.governance.RefusedException if it is refused
     */
    @CanIgnoreReturnValue
    public <R> R perform(Actor actor, CommandWithResult<R> command) {
        ImmutableList<Event> events = done(actor, command).facts().stream()
                .map(fact -> fact.payload().event())
                .collect(ImmutableList.toImmutableList());
        return command.result(events);
    }

    /**
     * Carries out a command that must be accepted.
     *
     * @param actor who gives it
     * @param command the command
     * @throws io.github.fourmatters.governance.RefusedException if it is refused
     */
    public void perform(Actor actor, Command command) {
        done(actor, command);
    }

    /**
     * Carries out a command that must be accepted, and returns everything that was recorded.
     *
     * @param actor who gives it
     * @param command the command
     * @return the facts
     * @throws io.github.fourmatters.governance.RefusedException if it is refused
     */
    @CanIgnoreReturnValue
    public Outcome.Accepted done(Actor actor, Command command) {
        return execute(actor, command).orThrow();
    }

    /**
     * Gives a command that must be refused, and must record nothing.
     *
     * @param actor who gives it
     * @param command the command
     * @return why it was refused
     * @throws AssertionError if it was carried out, or anything was recorded
     */
    @CanIgnoreReturnValue
    public Refusal refused(Actor actor, Command command) {
        // What falls due before the command rings in any case.
        governance.tick(ledger, now.minusNanos(1_000));
        long before = head();
        Outcome outcome = execute(actor, command);
        if (outcome instanceof Outcome.Refused refused && head() == before) {
            return refused.refusal();
        }
        throw new AssertionError(command + " was not refused, or something was recorded: " + outcome);
    }

    /**
     * Puts a question to a view of the community.
     *
     * @param view the view
     * @param question must return values, not the projection
     * @param <P> the projection's type
     * @param <R> the answer's type
     * @return the answer
     */
    public <P extends Projection<P>, R> R ask(View<P> view, Function<? super P, ? extends R> question) {
        return governance.ask(view, ledger, question);
    }

    /**
     * Returns everything that was recorded.
     *
     * @return the facts, in the order of their positions
     */
    public ImmutableList<Recorded<Fact>> facts() {
        ImmutableList.Builder<Recorded<Fact>> all = ImmutableList.builder();
        long position = 0;
        FeedPage<Fact> page;
        do {
            page = storage.journal().readLedger(ledger, position, PAGE);
            all.addAll(page.events());
            position += page.events().size();
        } while (position < page.head());
        return all.build();
    }

    /**
     * Returns what was recorded of one type.
     *
     * @param type the type
     * @param <E> the type
     * @return the events, in their order
     */
    public <E extends Event> ImmutableList<E> events(Class<E> type) {
        return facts().stream()
                .map(fact -> fact.payload().event())
                .filter(type::isInstance)
                .map(type::cast)
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Returns the notices that were queued and wait for their delivery.
     *
     * @return the notices, the oldest first
     */
    public ImmutableList<Notice> notices() {
        return storage.transactions().read(tx -> {
            ImmutableList.Builder<Notice> all = ImmutableList.builder();
            Optional<String> cursor = Optional.empty();
            do {
                Page<Undelivered> page = storage.outbox().undelivered(tx, ledger, cursor, PAGE);
                page.items().forEach(each -> all.add(each.notice()));
                cursor = page.next();
            } while (cursor.isPresent());
            return all.build();
        });
    }

    private long head() {
        return storage.journal().readLedger(ledger, 0, 1).head();
    }

    /**
     * Returns a community officer.
     *
     * @return the actor
     */
    public Actor officer() {
        return Actor.officer("officer", ledger);
    }

    /**
     * Returns the branch secretary.
     *
     * @return the actor
     */
    public Actor secretary() {
        return Actor.of("secretary", Role.BRANCH_SECRETARY, new Scope.Community(ledger));
    }

    /**
     * Returns the clerk of the evaluation.
     *
     * @return the actor
     */
    public Actor clerk() {
        return Actor.of("clerk", Role.EVALUATION_CLERK, new Scope.Community(ledger));
    }

    /**
     * Returns a supervisor, of every community.
     *
     * @return the actor
     */
    public Actor supervisor() {
        return Actor.of("supervisor", Role.SUPERVISOR, new Scope.Everywhere());
    }

    /**
     * Returns the liaison of a unit.
     *
     * @param unit the unit
     * @return the actor
     */
    public Actor liaison(UnitId unit) {
        return Actor.liaison("liaison-" + unit, unit);
    }

    /**
     * Returns a resident.
     *
     * @param subject the resident
     * @return the actor
     */
    public Actor resident(SubjectId subject) {
        return Actor.resident(subject);
    }

    /** Closes the storage. */
    @Override
    public void close() {
        storage.close();
    }
}
