package io.github.fourmatters.governance.app.option;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.Storage;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The option {@code --ledger} of commands that take several: all of them unless some are named. */
public final class LedgersOption {
    @Option(names = "--ledger", paramLabel = "ID", description = "Only this ledger; may be repeated. All by default.")
    private List<LedgerId> ledgers = new ArrayList<>();

    /** Makes the option, unset. */
    public LedgersOption() {}

    /**
     * Returns the ledgers that were named.
     *
     * @return each once, in the order in which they were named; none for all
     */
    public ImmutableList<LedgerId> named() {
        return ledgers.stream().distinct().collect(ImmutableList.toImmutableList());
    }

    /**
     * Finds the ledgers in a storage.
     *
     * @param opened the storage
     * @param storage the option that named it
     * @return those that were named, or all of them, in the storage's order
     * @throws io.github.fourmatters.governance.app.shell.Complaint if one of them is not there, naming those that are
     */
    public ImmutableList<LedgerId> in(Storage<Fact> opened, StorageOption storage) {
        ImmutableList<LedgerId> named = named();
        named.forEach(ledger -> storage.requireLedger(opened, ledger));
        return StorageOption.ledgers(opened).stream()
                .filter(ledger -> named.isEmpty() || named.contains(ledger))
                .collect(ImmutableList.toImmutableList());
    }
}
