package io.github.fourmatters.governance.app.option;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.app.shell.Complaint;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.Storage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option {@code --ledger} of commands that are about one community. */
public final class OneLedgerOption {
    @Option(
            names = "--ledger",
            paramLabel = "ID",
            description = "The one ledger; may be left out where the storage holds no other.")
    private @Nullable LedgerId ledger;

    /** Makes the option, unset. */
    public OneLedgerOption() {}

    /**
     * Finds the ledger in a storage.
     *
     * @param opened the storage
     * @param storage the option that named it
     * @return the one that was named, or the only one
     * @throws Complaint if it is not there, or none was named and there is not exactly one
     */
    public LedgerId in(Storage<Fact> opened, StorageOption storage) {
        if (ledger != null) {
            storage.requireLedger(opened, ledger);
            return ledger;
        }
        ImmutableList<LedgerId> there = StorageOption.ledgers(opened);
        if (there.size() != 1) {
            throw Complaint.badInput(
                    "--ledger must name one ledger: " + storage.file() + " holds " + there,
                    "请用 --ledger 指定一个台账：" + storage.file() + " 中有 " + there);
        }
        return there.get(0);
    }
}
