package io.github.fourmatters.governance;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.kernel.Alarm;
import io.github.fourmatters.governance.spi.LedgerId;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/**
 * What became of one command in its transaction, and what is to be remembered of it once that is committed.
 *
 * @param ledger where
 * @param outcome the answer
 * @param changed the states as it has left them
 * @param alarms the alarms that it has set or stopped
 * @param recordedAt when it was recorded, if it was
 * @param charterRecorded the version of the charter that has decided here for the first time, if one has
 * @param queued whether it has queued a notice
 */
record ExecutionResult(
        LedgerId ledger,
        Outcome outcome,
        Collection<StreamState> changed,
        ImmutableList<Alarm> alarms,
        Optional<Instant> recordedAt,
        Optional<String> charterRecorded,
        boolean queued) {

    /** Nothing was recorded: the command was refused, or had been carried out before. */
    static ExecutionResult unchanged(LedgerId ledger, Outcome outcome) {
        return new ExecutionResult(
                ledger, outcome, ImmutableList.of(), ImmutableList.of(), Optional.empty(), Optional.empty(), false);
    }
}
