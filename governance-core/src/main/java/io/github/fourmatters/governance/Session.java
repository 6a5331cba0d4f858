package io.github.fourmatters.governance;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkState;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.issue.Actor;
import io.github.fourmatters.governance.issue.Command;
import io.github.fourmatters.governance.issue.CommandWithResult;
import io.github.fourmatters.governance.issue.Event;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.raise.ReportId;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.Transaction;
import io.github.fourmatters.governance.spi.notice.Notice;
import io.github.fourmatters.governance.view.Projection;
import io.github.fourmatters.governance.view.View;
import java.util.Optional;
import java.util.function.Function;

/**
 * One actor at work in one community: gives commands and gets what they make, without an envelope around each.
 *
 * <pre>{@code
 * Session session = governance.session(ledger, Actor.officer("officer-7", ledger));
 * IssueId issue = session.perform("1", new Raise(resident, Channel.PHONE, north, "The lamp is broken"));
 * session.perform("2", new Accept(issue));
 * }</pre>
 *
 * <p>A session keeps nothing but who acts where; make one for each request, with the grants that the actor has at that moment. Safe for
 * any number of threads; one that works {@linkplain #in in a transaction} is for the thread of that transaction.
 */
public final class Session {
    private final Governance governance;
    private final LedgerId ledger;
    private final Actor actor;
    private final Optional<Transaction> callers;

    Session(Governance governance, LedgerId ledger, Actor actor, Optional<Transaction> callers) {
        this.governance = governance;
        this.ledger = requireNonNull(ledger, "ledger");
        this.actor = requireNonNull(actor, "actor");
        this.callers = callers;
    }

    /**
     * Returns the same session in a transaction of the caller's: its commands and questions run there, and nothing is committed, rolled
     * back or closed here. See {@link Governance#execute(Transaction, Envelope)} for what differs then.
     *
     * @param tx the caller's transaction, on the same storage
     * @return the session in that transaction
     */
    public Session in(Transaction tx) {
        return new Session(governance, ledger, actor, Optional.of(tx));
    }

    /**
     * Carries a command out and returns what it makes.
     *
     * @param id names the command: the same id with the same content gives the first result again, and changes nothing
     * @param command the command
     * @param <R> what it makes
     * @return the id of what was made, or what was decided
     * @throws RefusedException with the reason, if the command is refused; nothing has changed then
     * @throws IllegalArgumentException if the id cannot be one
     * @throws io.github.fourmatters.governance.spi.StorageException if the storage fails; it says whether trying again is right
     */
    public <R> R perform(String id, CommandWithResult<R> command) {
        return command.result(events(execute(id, command).orThrow()));
    }

    /**
     * Carries out a command that makes nothing to go on with.
     *
     * @param id names the command: the same id with the same content changes nothing
     * @param command the command
     * @throws RefusedException with the reason, if the command is refused; nothing has changed then
     * @throws IllegalArgumentException if the id cannot be one
     * @throws io.github.fourmatters.governance.spi.StorageException if the storage fails; it says whether trying again is right
     */
    public void perform(String id, Command command) {
        execute(id, command).orThrow();
    }

    /**
     * Carries a command out and tells everything that was recorded, or why nothing was.
     *
     * @param id names the command
     * @param command the command
     * @return the facts, or the refusal
     * @throws IllegalArgumentException if the id cannot be one
     * @throws io.github.fourmatters.governance.spi.StorageException if the storage fails; it says whether trying again is right
     */
    public Outcome execute(String id, Command command) {
        Envelope envelope = Envelope.of(id, ledger, actor, command);
        return callers.map(tx -> governance.execute(tx, envelope)).orElseGet(() -> governance.execute(envelope));
    }

    /**
     * Queues a notice of the embedding system's own, for a session that works {@linkplain #in in a transaction}: it is kept with what the
     * session's commands do there, or not at all.
     *
     * <pre>{@code
     * Session joined = session.in(tx);
     * IssueId issue = joined.perform("1", raise);
     * joined.enqueue(new Notice("app-1", ledger, issue + " desk", "desk", "app-new-issue", ImmutableMap.of("issue", issue.value())));
     * }</pre>
     *
     * @param notice what to tell whom: of this community's ledger, of a template and with a dedupe key that are not the library's
     * @throws IllegalStateException if this session works in no transaction
     * @throws IllegalArgumentException if the notice is of another ledger, or is one that {@link Governance#enqueue} refuses
     * @throws io.github.fourmatters.governance.spi.StorageException if the storage fails
     */
    public void enqueue(Notice notice) {
        requireNonNull(notice, "notice");
        checkState(
                callers.isPresent(), "a notice is queued with a command: take the session in(tx) of that transaction");
        checkArgument(
                notice.ledger().equals(ledger),
                "the notice is of ledger %s and the session of ledger %s; take a session of that ledger",
                notice.ledger(),
                ledger);
        governance.enqueue(callers.get(), notice);
    }

    /**
     * Puts a question to a view of this community.
     *
     * @param view the view
     * @param question is asked while the projection is held; it must return values, not the projection
     * @param <P> the projection's type
     * @param <R> the answer's type
     * @return the answer
     * @throws io.github.fourmatters.governance.spi.StorageException if the storage fails
     */
    public <P extends Projection<P>, R> R ask(View<P> view, Function<? super P, ? extends R> question) {
        if (callers.isPresent()) {
            return governance.ask(callers.get(), view, ledger, question);
        }
        return governance.ask(view, ledger, question);
    }

    /**
     * Reads back what a resident said in a report. Only a community officer or a branch secretary of this community may, and the resident.
     * The report that an issue begins with stands in its {@link io.github.fourmatters.governance.raise.RaiseEvent.IssueRaised}: in the
     * outcome of the command that raised it, and in the issue's {@link io.github.fourmatters.governance.timeline.Timeline}.
     *
     * @param issue the issue on which the report stands
     * @param report the report
     * @return the words, or empty if they were erased
     * @throws RefusedException if the actor may not read them, or no such report stands on that issue in this community
     * @throws io.github.fourmatters.governance.spi.StorageException if the storage fails; not retryable if what is kept has not the hash that
     *     was recorded, or does not open: it was changed, or the vault's keys are not at hand, or others
     */
    public Optional<String> words(IssueId issue, ReportId report) {
        requireNonNull(issue, "issue");
        requireNonNull(report, "report");
        return governance.words(callers, ledger, actor).read(issue, report);
    }

    private static ImmutableList<Event> events(Outcome.Accepted accepted) {
        return accepted.facts().stream().map(fact -> fact.payload().event()).collect(ImmutableList.toImmutableList());
    }
}
