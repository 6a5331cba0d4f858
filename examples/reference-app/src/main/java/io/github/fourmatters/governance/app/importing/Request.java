package io.github.fourmatters.governance.app.importing;

import io.github.fourmatters.governance.issue.GridCell;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.raise.Channel;
import io.github.fourmatters.governance.spi.CommandId;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * What a row says, once it has been read and found possible.
 *
 * @param line the line of the file in which its row begins
 * @param id the city's own id of it
 * @param raisedAt when it was raised
 * @param dueOn the last day to be on time, if the row names one
 * @param end how and when it ended, if it did
 * @param category what it is about
 * @param unit who does the work
 * @param cell where the trouble is
 * @param channel how it came in
 * @param words what the resident said
 */
record Request(
        long line,
        String id,
        Instant raisedAt,
        Optional<LocalDate> dueOn,
        Optional<End> end,
        CategoryPath category,
        UnitId unit,
        GridCell cell,
        Channel channel,
        String words) {
    /**
     * How a request ended.
     *
     * @param deed completed or withdrawn
     * @param at when
     */
    record End(StepKind deed, Instant at) {}

    /** The table names no caller, so each request has one of its own. */
    SubjectId complainant() {
        return new SubjectId("caller-" + id);
    }

    /** The id of a command on this request; it follows from the request and the step alone, so that a second run does nothing again. */
    CommandId commandId(Class<?> command) {
        return new CommandId(id + "/" + command.getSimpleName().toLowerCase(Locale.ROOT));
    }
}
