package io.github.fourmatters.governance.app.importing;

import static io.github.fourmatters.governance.app.importing.RejectReason.BAD_IDENTIFIER;
import static io.github.fourmatters.governance.app.importing.RejectReason.CANCELLED_BEFORE_RAISED;
import static io.github.fourmatters.governance.app.importing.RejectReason.COMPLETED_BEFORE_RAISED;
import static io.github.fourmatters.governance.app.importing.RejectReason.MISSING_VALUE;
import static io.github.fourmatters.governance.app.importing.RejectReason.UNREADABLE_DATE;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Interner;
import com.google.common.collect.Interners;
import io.github.fourmatters.governance.issue.CommonRefusalReason;
import io.github.fourmatters.governance.issue.GridCell;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.raise.Channel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes rows into requests as a mapping says, and rejects what cannot be right. */
final class RequestReader {
    private static final Pattern ID = Pattern.compile("[!-~&&[^/]]{1,60}");

    private final TableHeader sheet;
    private final Mapping mapping;
    private final Dates dates;
    // Many rows name few of these.
    private final Interner<CategoryPath> categories = Interners.newStrongInterner();
    private final Interner<UnitId> units = Interners.newStrongInterner();
    private final Interner<GridCell> cells = Interners.newStrongInterner();

    RequestReader(TableHeader sheet, Mapping mapping) {
        this.sheet = sheet;
        this.mapping = mapping;
        this.dates = new Dates(mapping.dates(), mapping.zone());
    }

    /** The id of a complete row. */
    String id(Row row) {
        String id = required(row, columns().id());
        if (!ID.matcher(id).matches()) {
            throw RejectedRow.because(
                    BAD_IDENTIFIER,
                    columns().id() + " '" + TableHeader.shown(id)
                            + "' must be 1 to 60 printable ASCII characters without '/'",
                    columns().id() + " “" + TableHeader.shown(id) + "”应为1至60个可打印的 ASCII 字符，且不含“/”");
        }
        return id;
    }

    /** The whole request of a complete row. */
    Request request(Row row, String id) {
        Instant raisedAt = instant(row, columns().raised())
                .orElseThrow(() -> missing(columns().raised()));
        return new Request(
                row.line(),
                id,
                raisedAt,
                due(row, raisedAt),
                end(row, raisedAt),
                categories.intern(category(row)),
                units.intern(
                        identifier(columns().unit(), required(row, columns().unit()), UnitId::new)),
                cells.intern(cell(row)),
                channel(row),
                words(row));
    }

    private Columns columns() {
        return mapping.columns();
    }

    private Optional<LocalDate> due(Row row, Instant raisedAt) {
        Optional<LocalDate> due = columns().due().flatMap(column -> day(row, column));
        LocalDate raisedOn = LocalDate.ofInstant(raisedAt, mapping.zone());
        if (due.isPresent() && due.get().isBefore(raisedOn)) {
            throw RejectedRow.because(
                    CommonRefusalReason.DUE_IN_THE_PAST,
                    "due on " + due.get() + ", raised on " + raisedOn + " already",
                    "期限为 " + due.get() + "，而提出已在 " + raisedOn);
        }
        return due;
    }

    /** A cancellation wins over a completion. */
    private Optional<Request.End> end(Row row, Instant raisedAt) {
        Optional<Instant> cancelled = columns().cancelled().flatMap(column -> instant(row, column));
        if (cancelled.isPresent()) {
            return Optional.of(end(StepKind.WITHDRAW, cancelled.get(), raisedAt, CANCELLED_BEFORE_RAISED));
        }
        return columns()
                .completed()
                .flatMap(column -> instant(row, column))
                .map(at -> end(StepKind.COMPLETE, at, raisedAt, COMPLETED_BEFORE_RAISED));
    }

    private static Request.End end(StepKind deed, Instant at, Instant raisedAt, RejectReason tooEarly) {
        if (at.isBefore(raisedAt)) {
            throw RejectedRow.because(
                    tooEarly, "ended at " + at + ", raised at " + raisedAt, "结束于 " + at + "，提出于 " + raisedAt);
        }
        return new Request.End(deed, at);
    }

    /** The levels down to the first that is blank. */
    private CategoryPath category(Row row) {
        String top = required(row, columns().category().get(0));
        CategoryPath path = new CategoryPath(columns().category().stream()
                .map(column -> sheet.value(row, column))
                .takeWhile(name -> !Identifier.of(name).isEmpty())
                .collect(ImmutableList.toImmutableList()));
        if (!path.hasCode()) {
            throw bad(columns().category().get(0), top);
        }
        return path;
    }

    private GridCell cell(Row row) {
        String cell = columns().cell().map(column -> sheet.value(row, column)).orElse("");
        return cell.isEmpty()
                ? new GridCell(mapping.unknownCell())
                : identifier(columns().cell().orElseThrow(), cell, GridCell::new);
    }

    private Channel channel(Row row) {
        return columns()
                .channel()
                .map(column -> sheet.value(row, column))
                .map(mapping.channels()::get)
                .orElse(mapping.otherChannel());
    }

    private String words(Row row) {
        String words = columns().words().stream()
                .map(column -> sheet.value(row, column))
                .filter(part -> !part.isEmpty())
                .distinct()
                .collect(Collectors.joining("; "));
        if (words.isEmpty()) {
            throw missing(String.join(", ", columns().words()));
        }
        return words;
    }

    private String required(Row row, String column) {
        String value = sheet.value(row, column);
        if (value.isEmpty()) {
            throw missing(column);
        }
        return value;
    }

    private Optional<Instant> instant(Row row, String column) {
        return read(row, column, dates::instant);
    }

    private Optional<LocalDate> day(Row row, String column) {
        return read(row, column, dates::day);
    }

    private <T> Optional<T> read(Row row, String column, Function<String, Optional<T>> reading) {
        String value = sheet.value(row, column);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        Optional<T> read = reading.apply(value);
        if (read.isEmpty()) {
            throw RejectedRow.because(
                    UNREADABLE_DATE,
                    column + " '" + TableHeader.shown(value) + "' fits none of the mapping's dates " + mapping.dates(),
                    column + " “" + TableHeader.shown(value) + "”不符合映射中的任何日期格式 " + mapping.dates());
        }
        return read;
    }

    private static <T> T identifier(String column, String value, Function<String, T> making) {
        try {
            return making.apply(Identifier.of(value));
        } catch (IllegalArgumentException wrong) {
            throw bad(column, value);
        }
    }

    private static RejectedRow missing(String column) {
        return RejectedRow.because(MISSING_VALUE, column + " is blank", column + " 为空");
    }

    private static RejectedRow bad(String column, String value) {
        return RejectedRow.because(
                BAD_IDENTIFIER,
                column + " '" + TableHeader.shown(value) + "' cannot be made into an identifier",
                column + " “" + TableHeader.shown(value) + "”不能作编号");
    }
}
