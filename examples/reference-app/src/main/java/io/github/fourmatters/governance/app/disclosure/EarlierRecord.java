package io.github.fourmatters.governance.app.disclosure;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.app.shell.Complaint;
import io.github.fourmatters.governance.app.shell.LibrarySentences;
import io.github.fourmatters.governance.disclosure.TreeHead;
import io.github.fourmatters.governance.publicrecord.FindingKind;
import io.github.fourmatters.governance.publicrecord.PublicRecord;
import io.github.fourmatters.governance.publicrecord.RecordVerifier;
import io.github.fourmatters.governance.publicrecord.Verification;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.input.InputFile;
import io.github.fourmatters.governance.spi.input.UnreadableInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The record that stands where a new one is to go. It is replaced without a word only by one that has grown out of it.
 *
 * @param file where it is
 * @param heads its heads, the oldest first; none if it does not hold together
 */
record EarlierRecord(Path file, ImmutableList<TreeHead> heads) {
    /** Looks at what is there; empty if nothing is. */
    static Optional<EarlierRecord> in(Path file) {
        if (!Files.exists(file) || file.toFile().length() == 0) {
            return Optional.empty();
        }
        try {
            Verification found = RecordVerifier.verify(
                    InputFile.of(file, RecordVerifier.LIMITS).bytes(), Optional.empty(), Optional.empty());
            if (found.findings().stream().anyMatch(each -> each.kind() == FindingKind.UNREADABLE)) {
                throw Complaint.badInput(
                        "--out " + file + " is there and is not a public record, so it was left as it is; name another"
                                + " file",
                        "--out " + file + " 已存在，且不是公示记录，已保持原样；请另指定文件");
            }
            return Optional.of(new EarlierRecord(file, found.heads()));
        } catch (UnreadableInputException unreadable) {
            throw Complaint.storage(
                    "--out " + file + " cannot be read (" + unreadable.problem() + "); name another file",
                    "--out " + file + " 无法读取（"
                            + LibrarySentences.of(unreadable.problem()).chinese() + "）；请另指定文件");
        }
    }

    /** Refuses to replace the record of another community, before anything is published. */
    void requireOf(LedgerId ledger) {
        if (heads.isEmpty() || !heads.get(0).ledger().equals(ledger)) {
            throw refused();
        }
    }

    /** Refuses to replace a record that the new one has not grown out of. */
    void requireGrownInto(PublicRecord grown) {
        if (!grown.heads().containsAll(heads)) {
            throw refused();
        }
    }

    private Complaint refused() {
        String whose = heads.isEmpty() ? "?" : heads.get(0).ledger().value();
        String last = heads.isEmpty() ? "" : " " + heads.get(heads.size() - 1).quarter();
        return Complaint.badInput(
                "--out " + file + " is a record (" + whose + last + ") that this one does not continue; name another"
                        + " file, or give --replace",
                "--out " + file + " 是另一份公示记录（" + whose + last + "），新记录并非其延续；请另指定文件，或加 --replace");
    }
}
