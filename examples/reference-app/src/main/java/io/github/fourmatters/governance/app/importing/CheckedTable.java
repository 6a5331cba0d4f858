package io.github.fourmatters.governance.app.importing;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.app.shell.Complaint;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * A table after it has been read and judged, before anything is played.
 *
 * @param sheet the table
 * @param rows how many rows it has
 * @param requests the rows that can be right, in the order of lines
 * @param rejects the rows that cannot, in the order of lines
 */
record CheckedTable(TableHeader sheet, int rows, ImmutableList<Request> requests, ImmutableList<Reject> rejects) {
    /** Reads and judges a file. */
    static CheckedTable of(Path file, Mapping mapping) {
        try (TableFile table = TableFile.open(file, mapping)) {
            table.sheet().requireColumns(mapping);
            CheckedTable intake = of(table, new RequestReader(table.sheet(), mapping));
            intake.requireSomeRight(mapping);
            return intake;
        }
    }

    private static CheckedTable of(TableFile table, RequestReader reader) {
        ImmutableList.Builder<Request> requests = ImmutableList.builder();
        ImmutableList.Builder<Reject> rejects = ImmutableList.builder();
        Set<String> seen = new HashSet<>();
        int rows = 0;
        for (Optional<Row> next = table.next(); next.isPresent(); next = table.next()) {
            Row row = next.get();
            rows++;
            String id = "";
            try {
                requireComplete(table.sheet(), row);
                id = reader.id(row);
                requireNew(seen.add(id), id);
                requests.add(reader.request(row, id));
            } catch (RejectedRow rejected) {
                rejects.add(rejected.of(row.line(), id));
            }
        }
        return new CheckedTable(table.sheet(), rows, requests.build(), rejects.build());
    }

    private static void requireComplete(TableHeader sheet, Row row) {
        if (!sheet.isComplete(row)) {
            throw RejectedRow.because(
                    RejectReason.WRONG_NUMBER_OF_FIELDS,
                    row.values().size() + " fields for " + sheet.header().size() + " columns",
                    row.values().size() + "个字段，而有" + sheet.header().size() + "列");
        }
    }

    private static void requireNew(boolean isNew, String id) {
        if (!isNew) {
            throw RejectedRow.because(
                    RejectReason.REPEATED_ID, "a row above has the id " + id, "前面已有编号为 " + id + " 的行");
        }
    }

    /** If not one row is right, it is the mapping that is wrong. */
    private void requireSomeRight(Mapping mapping) {
        if (requests.isEmpty() && !rejects.isEmpty()) {
            Reject first = rejects.get(0);
            throw Complaint.badInput(
                    "not one of the " + rejects.size() + " rows of " + sheet.file() + " can be read with mapping '"
                            + mapping.name() + "'; line " + first.line() + ": " + first.reason() + ", "
                            + first.detail().english() + ". Correct the mapping, or name the right file",
                    sheet.file() + " 的" + rejects.size() + "行用映射“" + mapping.name() + "”均无法读取；第" + first.line() + "行："
                            + first.detail().chinese() + "。请改正映射，或指定正确的文件");
        }
    }
}
