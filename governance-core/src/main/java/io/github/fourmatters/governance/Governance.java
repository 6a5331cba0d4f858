package io.github.fourmatters.governance;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.charter.Charter;
import io.github.fourmatters.governance.charter.CharterCodec;
import io.github.fourmatters.governance.charter.CharterMismatchException;
import io.github.fourmatters.governance.issue.Actor;
import io.github.fourmatters.governance.issue.Event;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.Microseconds;
import io.github.fourmatters.governance.spi.Transaction;
import io.github.fourmatters.governance.spi.notice.Notice;
import io.github.fourmatters.governance.view.Projection;
import io.github.fourmatters.governance.view.View;
import io.github.fourmatters.governance.whatif.WhatIf;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The door of the library: gives commands, lets the clock act, asks views.
 *
 * <pre>{@code
 * Governance governance = Governance.builder()
 *         .storage(new InMemoryStorage<>())
 *         .charter(Charter.fourMatters())
 *         .build();
 * Outcome outcome = governance.execute(new Envelope(new CommandId("raise-1"), ledger, officer, raise));
 * }</pre>
 *
 * <p>Safe for any number of threads, and for any number of nodes on one storage. It starts no thread, keeps nothing static, and owns
 * neither the storage nor a transaction that it is handed.
 */
public final class Governance {
    private final CommandServices services;
    private final CommandGateway gateway;
    private final ProjectionCache views;

    Governance(CommandServices services, CommandGateway gateway) {
        this.services = services;
        this.gateway = gateway;
        this.views = new ProjectionCache(services.storage());
    }

    /**
     * Begins with the choices that an embedding system makes.
     *
     * @return a builder
     */
    public static GovernanceBuilder builder() {
        return new GovernanceBuilder();
    }

    /**
     * Returns the sealed interfaces below which every event of the library stands, for codecs and checks that go over all of them.
     *
     * @return one for each of raise, deliberate, meeting, act, supervise and evaluate, in this order
     */
    public static ImmutableList<Class<? extends Event>> eventTypes() {
        return Matters.EVENT_TYPES;
    }

    /**
     * Begins the work of one actor in one community.
     *
     * @param ledger the community's ledger
     * @param actor who acts, with the grants that the embedding system asserts
     * @return the session
     */
    public Session session(LedgerId ledger, Actor actor) {
        return new Session(this, ledger, actor, Optional.empty());
    }

    ConfidentialReading words(Optional<Transaction> callers, LedgerId ledger, Actor actor) {
        return new ConfidentialReading(services, callers, ledger, actor);
    }

    /**
     * Carries a command out in a transaction of its own, or refuses it.
     *
     * <p>Before anything is read, the actor must hold one of the command's roles in the ledger, and the clock of this node must be one to
     * trust, by the {@link ClockPolicy}. Then the clock catches up: the ledger's alarms that fell due before now ring, as {@link #tick}
     * lets them, each in a transaction of its own. So no command acts on a world whose clock has stood still; whoever acts at the very
     * instant of a deadline is still in time. What rang is the clock's doing, not the command's, and stays when the command is refused:
     * after a refusal the ledger is as those alarms have left it. An alarm that has to wait, or that fails, holds no command up: it stays
     * until the next {@link #tick}.
     *
     * <p>Commands that come to one ledger while another one is at work there share the next transaction, and one flush of the disk; each is
     * decided on what the one before it has left, and answered once they are all kept. Nobody waits for company, and one that fails takes
     * no other with it. So the rules for notices, the codec and the vault's keys may be called for a command on the thread of another one:
     * they must not lean on what a thread keeps.
     *
     * @param envelope the command, by whom, where, and under which id
     * @return what was recorded, or why nothing was. The same id with the same content, from the same actor, who may still give the
     *     command, answers what it answered first. Once the words that it brought are erased, its other parts alone decide whether the
     *     content is the same
     * @throws NullPointerException naming the component, if a part of the command is {@code null}
     * @throws CharterMismatchException if this door and the storage do not go by the same charters
     * @throws io.github.fourmatters.governance.spi.StorageException if the storage fails; it says whether trying again is right
     */
    public Outcome execute(Envelope envelope) {
        return gateway.execute(envelope);
    }

    /**
     * Carries commands out one behind the other, in the order of the list, as {@link #execute(Envelope)} does; but many share one
     * transaction, and so one flush of the disk. For loads: a command need not be known to be kept before the next one is given.
     *
     * <pre>{@code
     * List<Outcome> outcomes = governance.executeAll(envelopes);
     * }</pre>
     *
     * <p>Each has its own answer, and one that is refused changes nothing for the others. If one throws, those before it are carried out,
     * and those behind it may be or not: give the whole list again, and what was carried out answers as it did. What has fallen due before
     * the call rings before the first command; the door's clock is read once for each command before the first is carried out.
     *
     * @param envelopes the commands; of one ledger or of several, then those that follow each other in one ledger share transactions
     * @return the answers, in the same order
     * @throws NullPointerException naming the component, if a part of a command is {@code null}; nothing was carried out then
     * @throws CharterMismatchException if this door and the storage do not go by the same charters
     * @throws io.github.fourmatters.governance.spi.StorageException if the storage fails; it says whether trying again is right
     */
    public ImmutableList<Outcome> executeAll(List<Envelope> envelopes) {
        return gateway.executeAll(ImmutableList.copyOf(envelopes));
    }

    /**
     * Carries a command out in a transaction of the caller's, or refuses it. Nothing is committed, rolled back or closed here.
     *
     * <p>As {@link #execute(Envelope)}, with these differences. Alarms that fell due before now do not ring: in the caller's transaction a
     * roll-back would undo them, and outside of it they might wait for a ledger that the caller holds. If there are any, the command throws
     * {@link AlarmsDueException}; {@linkplain #tick tick} before the transaction begins, and alarms that have to wait hold no command up.
     * What this command itself sets for an instant that has passed rings at once, in the caller's transaction.
     * The clocks of node and server are not compared anew, which takes another connection: the last comparison counts, by a tick or by a
     * command in a transaction of its own. Dispatchers are not woken: after the commit the caller may call
     * {@code storage.outbox().wake()}. After <em>any</em> exception, of whatever type, the transaction is to be rolled back: half of the
     * command may stand in it.
     *
     * @param tx the caller's transaction, on the same storage
     * @param envelope the command, by whom, where, and under which id
     * @return what will have been recorded when the caller commits, or why nothing will
     * @throws NullPointerException naming the component, if a part of the command is {@code null}
     * @throws AlarmsDueException if alarms fell due before now; nothing was written
     * @throws CharterMismatchException if this door and the storage do not go by the same charters
     * @throws io.github.fourmatters.governance.spi.StorageException if the storage fails
     */
    public Outcome execute(Transaction tx, Envelope envelope) {
        return gateway.execute(tx, envelope);
    }

    /**
     * Lets everything happen that has fallen due in a ledger, in the order in which it fell due, each at its own instant, or at that of
     * what has happened to its subject since, if that is later. Call it every minute or every month, from one node or from many: commands
     * let the clock catch up before they act, so it comes to the same, except that somebody is told later.
     *
     * <p>An alarm is decided under the charter that was in force when it fell due. Where the calendar of that one ends too early, it is
     * decided under the charter in force now; where that one's does too, it waits until the door has one whose calendar reaches further.
     *
     * <p>An alarm that fails, say because an event of its issue cannot be read, is rolled back, logged, and counted as deferred; the rest
     * go on, and each tick tries it again. It is logged again when it waits for another reason, and once a day; so are notices that nobody claims.
     *
     * @param ledger the ledger
     * @param now until when, cut to microseconds; not after the door's own clock, for what was recorded then could not be undone. Whoever
     *     plays another time gives the {@linkplain GovernanceBuilder#clock clock} to the door and turns that
     * @return how many alarms took effect, had nothing to do, or wait
     * @throws IllegalArgumentException naming both instants, if the door's clock has not come so far
     * @throws RefusedException if something is due and the clock of this node is not one to trust, by the {@link ClockPolicy}
     * @throws CharterMismatchException if this door and the storage do not go by the same charters
     * @throws io.github.fourmatters.governance.spi.StorageException if the storage fails, or if trying an alarm again is right; what took
     *     effect before stays
     */
    public TickReport tick(LedgerId ledger, Instant now) {
        return gateway.tick(ledger, now);
    }

    /**
     * Queues a notice of one's own in a command's transaction; the caller may call {@code storage.outbox().wake()} after the commit.
     *
     * @param tx the caller's transaction, on the same storage
     * @param notice what to tell whom
     * @throws IllegalArgumentException if its template is the library's, its dedupe key begins with ledger and colon, as the library's do,
     *     or its ledger has no events
     * @throws io.github.fourmatters.governance.spi.StorageException if the storage fails
     */
    public void enqueue(Transaction tx, Notice notice) {
        OwnNotices.enqueue(services.storage(), tx, notice, gateway.now());
    }

    /**
     * Puts a question to a view of one ledger, after bringing it up to date.
     *
     * @param view the view
     * @param ledger the ledger
     * @param question is asked while the projection is held; it must return values, not the projection
     * @param <P> the projection's type
     * @param <R> the answer's type
     * @return the answer
     */
    public <P extends Projection<P>, R> R ask(
            View<P> view, LedgerId ledger, Function<? super P, ? extends R> question) {
        return ask(view, ImmutableList.of(ledger), question);
    }

    /**
     * Puts a question to a view of several ledgers, merged.
     *
     * @param view the view
     * @param ledgers the ledgers; one that is named twice counts once
     * @param question is asked while the projection is held; it must return values, not the projection
     * @param <P> the projection's type
     * @param <R> the answer's type
     * @return the answer
     */
    public <P extends Projection<P>, R> R ask(
            View<P> view, Collection<LedgerId> ledgers, Function<? super P, ? extends R> question) {
        requireNonNull(view, "view");
        return views.ask(view, ImmutableSet.copyOf(ledgers), requireNonNull(question, "question"));
    }

    /**
     * Puts a question to a view of some ledgers, merged, as a transaction of the caller's sees them: with what it has written itself. Takes
     * no other connection.
     *
     * <p>A view over one aggregate costs a read of its stream. A view over whole ledgers is answered as outside of a transaction where the
     * transaction sees nothing new; where it does, the projection is copied for this one question, or filled from the beginning if its view
     * cannot be copied. Ask once at the end rather than after each command.
     *
     * @param tx the caller's transaction, on the same storage
     * @param view the view
     * @param ledgers the ledgers; one that is named twice counts once
     * @param question must return values, not the projection
     * @param <P> the projection's type
     * @param <R> the answer's type
     * @return the answer
     * @throws io.github.fourmatters.governance.spi.StorageException if the storage fails
     */
    public <P extends Projection<P>, R> R ask(
            Transaction tx, View<P> view, Collection<LedgerId> ledgers, Function<? super P, ? extends R> question) {
        requireNonNull(tx, "tx");
        requireNonNull(view, "view");
        return views.ask(tx, view, ImmutableSet.copyOf(ledgers), requireNonNull(question, "question"));
    }

    /**
     * Puts a question to a view of one ledger as a transaction of the caller's sees it; see
     * {@link #ask(Transaction, View, Collection, Function)}.
     *
     * @param tx the caller's transaction, on the same storage
     * @param view the view
     * @param ledger the ledger
     * @param question must return values, not the projection
     * @param <P> the projection's type
     * @param <R> the answer's type
     * @return the answer
     * @throws io.github.fourmatters.governance.spi.StorageException if the storage fails
     */
    public <P extends Projection<P>, R> R ask(
            Transaction tx, View<P> view, LedgerId ledger, Function<? super P, ? extends R> question) {
        return ask(tx, view, ImmutableList.of(ledger), question);
    }

    /**
     * Tells what would be otherwise under another charter: which due dates, windows, tallies, scores and ranks of the recorded history
     * come out differently. Nothing is stored and nobody is told; what leans on a fact that would be otherwise is marked as not simulated.
     *
     * @param ledgers the ledgers to read, each once
     * @param otherwise the other charter; it need not be one that was ever in force
     * @param asOf the instant to judge by what is still open
     * @return every derived fact, as recorded and as it would be
     * @throws io.github.fourmatters.governance.spi.StorageException if the storage fails
     */
    public WhatIf whatIf(Collection<LedgerId> ledgers, Charter otherwise, Instant asOf) {
        return new WhatIfRunner(services, Optional.empty()).under(otherwise, ImmutableSet.copyOf(ledgers), asOf);
    }

    /**
     * Tells what would be otherwise under another charter, as a transaction of the caller's sees the history; see
     * {@link #whatIf(Collection, Charter, Instant)}. Takes no other connection.
     *
     * @param tx the caller's transaction, on the same storage
     * @param ledgers the ledgers to read, each once
     * @param otherwise the other charter
     * @param asOf the instant to judge by what is still open
     * @return every derived fact, as recorded and as it would be
     * @throws io.github.fourmatters.governance.spi.StorageException if the storage fails
     */
    public WhatIf whatIf(Transaction tx, Collection<LedgerId> ledgers, Charter otherwise, Instant asOf) {
        return new WhatIfRunner(services, Optional.of(tx)).under(otherwise, ImmutableSet.copyOf(ledgers), asOf);
    }

    /**
     * Publishes a charter in the storage, with the instant from which it is to be in force: every node goes by it then, this one too.
     * Running nodes look for new charters at the first command and then at most every ten seconds of their clocks; so that none decides
     * without it, it has to be published that much ahead, and twice the {@linkplain ClockPolicy#tolerance tolerance} of the clocks. Nothing
     * may have been recorded at that instant or after it, in any ledger. What falls due before it is decided under the charter before.
     *
     * <p>Publishing it again with the same content and instant does nothing. A node that was not given it and lacks the
     * {@link CharterCodec} that has written it takes no command from the moment that it sees it, and says so.
     *
     * @param charter the charter, under a version of its own
     * @param from when it begins, at most microseconds
     * @throws IllegalArgumentException naming the instants, if it begins too soon, or when another one does
     * @throws CharterMismatchException if the version stands in the storage, or was given to the builder, with another content or instant
     * @throws io.github.fourmatters.governance.spi.StorageException if the storage fails
     */
    public void publish(Charter charter, Instant from) {
        requireNonNull(charter, "charter");
        services.publish(charter, Microseconds.exact("from", from), gateway.now());
    }

    /**
     * Says, for an administrator, that this node's clock is right although it is further ahead of a ledger's last record than the
     * {@link ClockPolicy} lets it jump. This door then takes commands and ticks up to an instant; once one of them is recorded, the yes is
     * used up, and other nodes need none. It is not kept: a door that is built anew asks again.
     *
     * @param ledger the ledger that was silent
     * @param until up to when its clock is right, say a day from now
     * @throws io.github.fourmatters.governance.spi.StorageException if the storage fails
     */
    public void confirmClock(LedgerId ledger, Instant until) {
        services.guard().confirm(requireNonNull(ledger, "ledger"), requireNonNull(until, "until"));
    }
}
