package io.github.fourmatters.governance.app.importing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMultiset;
import com.google.common.collect.ImmutableSortedMultiset;
import io.github.fourmatters.governance.figures.Figures;
import java.util.Optional;

/**
 * What an import came to.
 *
 * @param sheet the table
 * @param rows how many rows it has
 * @param accepted how many rows stand in the ledger now
 * @param changed how many of them led to something that no earlier run had done
 * @param rejects the rows that were not taken, in the order of lines; with the accepted ones they are all rows
 * @param figures the figures as of the table's last instant; none if the table has no row
 */
record ImportReport(
        TableHeader sheet,
        int rows,
        int accepted,
        int changed,
        ImmutableList<Reject> rejects,
        Optional<Figures> figures) {
    /**
     * Checks that no row was lost.
     *
     * @throws IllegalStateException if the rows do not add up
     */
    ImportReport {
        if (accepted + rejects.size() != rows) {
            throw new IllegalStateException(accepted + " accepted and " + rejects.size() + " rejected rows are not the "
                    + rows + " rows of " + sheet.file());
        }
    }

    /** How many rows were rejected for each reason, by the alphabet. */
    ImmutableMultiset<String> reasons() {
        return rejects.stream()
                .map(Reject::reason)
                .collect(ImmutableSortedMultiset.toImmutableSortedMultiset(String::compareTo));
    }
}
