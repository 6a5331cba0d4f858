package io.github.fourmatters.governance;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.issue.Room;
import io.github.fourmatters.governance.notify.NoticeRules;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.Storage;
import io.github.fourmatters.governance.spi.Transaction;
import io.github.fourmatters.governance.spi.vault.SaltSource;
import io.github.fourmatters.governance.view.Projection;
import io.github.fourmatters.governance.view.View;
import io.github.fourmatters.governance.whatif.WhatIf;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

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
    private final Office office;
    private final Reception reception;
    private final ViewDesk views;

    private Governance(Office office, InstantSource clock) {
        this.office = office;
        this.reception = new Reception(office, clock);
        this.views = new ViewDesk(office.storage());
    }

    /**
     * Begins with the choices that an embedding system makes.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns the rooms, for codecs and checks that go over every command or event.
     *
     * @return raise, deliberate, act, supervise, evaluate
     */
    public static ImmutableList<Room<?, ?, ?>> rooms() {
        return House.ROOMS;
    }

    /**
     * Carries a command out in a transaction of its own, or refuses it.
     *
     * <p>First the clock catches up: the ledger's alarms that fell due before now ring, as {@link #tick} lets them, each in a transaction
     * of its own. So no command acts on a world whose clock has stood still; whoever acts at the very instant of a deadline is still in
     * time. What rang is the clock's doing, not the command's, and stays when the command is refused: after a refusal the ledger is as
     * those alarms have left it. An alarm that has to wait, or that fails, holds no command up: it stays until the next {@link #tick}.
     *
     * @param envelope the command, by whom, where, and under which id
     * @return what was recorded, or why nothing was. The same id with the same content answers what it answered first
     * @throws NullPointerException naming the component, if a part of the command is {@code null}
     * @throws io.github.fourmatters.governance.spi.StorageException if the storage fails; it says whether trying again is right
     */
    public Outcome execute(Envelope envelope) {
        return reception.execute(envelope);
    }

    /**
     * Carries a command out in a transaction of the caller's, or refuses it. Nothing is committed, rolled back or closed here.
     *
     * <p>As in {@link #execute(Envelope)} the alarms that fell due before now ring first, here in the caller's transaction; a refusal
     * leaves it as they have left it. After <em>any</em> exception, of whatever type, the transaction is to be rolled back: half of the
     * command may stand in it. An alarm that fails throws here, since what it has done cannot be undone without the caller; it is then
     * remembered as waiting, and the next command passes it by. Dispatchers are not woken here: after the commit the caller may call
     * {@code storage.outbox().wake()}.
     *
     * @param tx the caller's transaction, on the same storage
     * @param envelope the command, by whom, where, and under which id
     * @return what will have been recorded when the caller commits, or why nothing will
     * @throws NullPointerException naming the component, if a part of the command is {@code null}
     * @throws io.github.fourmatters.governance.spi.StorageException if the storage fails
     */
    public Outcome execute(Transaction tx, Envelope envelope) {
        return reception.execute(tx, envelope);
    }

    /**
     * Lets everything happen that has fallen due in a ledger, in the order in which it fell due, each at its own instant, or at that of
     * what has happened to its subject since, if that is later. Call it every minute or every month, from one node or from many: commands
     * let the clock catch up before they act, so it comes to the same, except that somebody is told later.
     *
     * <p>An alarm is decided under the charter that was in force when it fell due. Where the calendar of that one ends too early, it is
     * decided under the charter in force now; where that one's does too, it waits until the door has one whose calendar reaches further.
     *
     * <p>An alarm that fails, say because an event of its issue cannot be read, is rolled back, logged, and counted as waiting; the rest
     * go on, and each tick tries it again.
     *
     * @param ledger the ledger
     * @param now until when, cut to microseconds; not after the door's own clock, for what was recorded then could not be undone. Whoever
     *     plays another time gives the {@linkplain Builder#clock clock} to the door and turns that
     * @return how many alarms took effect, had nothing to do, or wait
     * @throws IllegalArgumentException naming both instants, if the door's clock has not come so far
     * @throws io.github.fourmatters.governance.spi.StorageException if the storage fails, or if trying an alarm again is right; what took
     *     effect before stays
     */
    public TickReport tick(LedgerId ledger, Instant now) {
        return reception.tick(ledger, now);
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
        requireNonNull(otherwise, "otherwise");
        requireNonNull(asOf, "asOf");
        return new Otherwise(office.journal(), office.charters()).under(otherwise, ImmutableSet.copyOf(ledgers), asOf);
    }

    /** The choices of an embedding system. Storage and charter must be given. */
    public static final class Builder {
        private @Nullable Storage<Fact> storage;
        private final CharterBook.Draft charters = new CharterBook.Draft();
        private InstantSource clock = InstantSource.system();
        private SaltSource salts = SaltSource.secure();
        private NoticeRules notices = NoticeRules.standard();
        private long remembered = 100_000;

        private Builder() {}

        /**
         * Chooses where everything is kept. It stays the caller's to close.
         *
         * @param chosen the storage
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder storage(Storage<Fact> chosen) {
            storage = requireNonNull(chosen, "storage");
            return this;
        }

        /**
         * Chooses the charter that is in force from the beginning of time.
         *
         * @param charter the charter
         * @return this builder
         * @throws IllegalArgumentException naming both versions, if one was chosen already
         */
        @CanIgnoreReturnValue
        public Builder charter(Charter charter) {
            return charterFrom(Instant.MIN, charter);
        }

        /**
         * Adds a charter that is in force from an instant on, until the next one begins. Before the first of them the one of
         * {@link #charter} is in force, which has to be chosen too.
         *
         * @param from when it begins
         * @param charter the charter, under a version of its own
         * @return this builder
         * @throws IllegalArgumentException naming both versions, if another charter begins at the same instant
         */
        @CanIgnoreReturnValue
        public Builder charterFrom(Instant from, Charter charter) {
            charters.add(requireNonNull(from, "from"), requireNonNull(charter, "charter"));
            return this;
        }

        /**
         * Chooses the clock; the system's by default. Only whole microseconds are used.
         *
         * @param chosen the clock
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder clock(InstantSource chosen) {
            clock = requireNonNull(chosen, "clock");
            return this;
        }

        /**
         * Chooses where salts come from; {@link SaltSource#secure()} by default.
         *
         * @param chosen the source
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder salts(SaltSource chosen) {
            salts = requireNonNull(chosen, "salts");
            return this;
        }

        /**
         * Chooses who is told of what; {@link NoticeRules#standard()} by default.
         *
         * @param chosen the rules
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder notices(NoticeRules chosen) {
            notices = requireNonNull(chosen, "notices");
            return this;
        }

        /**
         * Chooses how many issues, meetings and rounds are remembered between commands; 100,000 by default. What is forgotten is read
         * again.
         *
         * @param count how many, 0 or more
         * @return this builder
         * @throws IllegalArgumentException if the count is negative
         */
        @CanIgnoreReturnValue
        public Builder remembering(long count) {
            checkArgument(count >= 0, "remembering %s must be 0 or more", count);
            remembered = count;
            return this;
        }

        /**
         * Builds the door.
         *
         * @return the door
         * @throws NullPointerException if no storage was chosen
         * @throws IllegalStateException if no {@link #charter} was chosen for the beginning, or two have one version
         */
        public Governance build() {
            Storage<Fact> chosen = requireNonNull(storage, "storage");
            Memory memory = new Memory(chosen.journal(), remembered);
            return new Governance(
                    new Office(chosen, charters.book(), memory, salts, notices, new WaitingAlarms()), clock);
        }
    }
}
