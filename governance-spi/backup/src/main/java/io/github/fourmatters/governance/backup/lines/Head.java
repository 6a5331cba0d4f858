package io.github.fourmatters.governance.backup.lines;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Ordering;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.Microseconds;
import java.time.Instant;

/**
 * Holds the first line of a file. Immutable.
 *
 * @param kind whether it is of a backup or of keys
 * @param madeAt when it was made, as whoever made it said
 * @param ledgers the ledgers that are in it, in the order of their ids
 * @param vaultEncrypted whether the vault that it was made of encrypts its entries
 */
public record Head(LineKind kind, Instant madeAt, ImmutableList<LedgerId> ledgers, boolean vaultEncrypted) {

    /** Is the number of the format that is written here. */
    static final int FORMAT = 1;

    /**
     * Checks the parts.
     *
     * @param kind whether it is of a backup or of keys
     * @param madeAt when it was made, at most microseconds
     * @param ledgers the ledgers that are in it, in the order of their ids, none twice
     * @param vaultEncrypted whether the vault encrypts its entries
     * @throws IllegalArgumentException if the kind is another one, the instant is finer, or the ledgers are not in order
     */
    public Head {
        Microseconds.exact("madeAt", madeAt);
        if (!kind.isHead()) {
            throw new IllegalArgumentException("type is '" + kind.text() + "'; a first line is of another type");
        }
        if (!Ordering.natural().onResultOf(LedgerId::value).isStrictlyOrdered(ledgers)) {
            throw new IllegalArgumentException("its ledgers are not in the order of their ids: " + ledgers);
        }
    }

    LineBuilder line() {
        return new LineBuilder(kind)
                .number("format", FORMAT)
                .instant("madeAt", madeAt)
                .flag("vaultEncrypted", vaultEncrypted)
                .texts("ledgers", ledgers.stream().map(LedgerId::value).collect(toImmutableList()));
    }

    /** Reads the line behind its format. */
    static Head read(Line line) {
        Head head = new Head(
                line.kind(),
                line.instant("madeAt"),
                line.texts("ledgers").stream()
                        .map(each -> new LedgerId(each.toString()))
                        .collect(toImmutableList()),
                line.flag("vaultEncrypted"));
        line.end();
        return head;
    }
}
