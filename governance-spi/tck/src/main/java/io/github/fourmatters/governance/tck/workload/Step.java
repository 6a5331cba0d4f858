package io.github.fourmatters.governance.tck.workload;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.fourmatters.governance.spi.CommandId;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.journal.StreamId;
import io.github.fourmatters.governance.spi.journal.ViewId;
import io.github.fourmatters.governance.spi.notice.Notice;
import io.github.fourmatters.governance.spi.timer.DueTimer;
import io.github.fourmatters.governance.spi.timer.TimerKey;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import java.time.Instant;
import java.util.Optional;

/**
 * Is one step of one writer: everything that it changes in one ledger, in one transaction.
 *
 * @param number its number among the writer's steps: 1, 2, 3, …
 * @param kind what kind of thing it does
 * @param ledger where
 * @param command under which id
 * @param pieces what is appended, to which stream and at which version
 * @param timers what is set
 * @param taken the timer that is taken, or cancelled if the number is even
 * @param notices what is enqueued
 * @param entries what is put into the vault
 * @param erased who is erased
 * @param move how a checkpoint is moved
 */
record Step(
        long number,
        StepKind kind,
        LedgerId ledger,
        CommandId command,
        ImmutableList<Piece> pieces,
        ImmutableMap<TimerKey, Instant> timers,
        Optional<DueTimer> taken,
        ImmutableList<Notice> notices,
        ImmutableMap<EntryKey, String> entries,
        Optional<SubjectId> erased,
        Optional<Move> move) {

    /** Is what is appended to one stream. */
    record Piece(StreamId stream, long expectedVersion, ImmutableList<String> texts) {}

    /** Names an entry of the vault. */
    record EntryKey(LedgerId ledger, SubjectId subject, String name) {}

    /** Is how a checkpoint is moved. */
    record Move(ViewId view, long from, long to) {}

    @Override
    public String toString() {
        return kind + " " + command + " in " + ledger;
    }
}
