package io.github.fourmatters.governance.backup.lines;

import io.github.fourmatters.governance.spi.vault.SubjectId;
import io.github.fourmatters.governance.spi.vault.Vault;
import io.github.fourmatters.governance.spi.vault.VaultEntry;
import io.github.fourmatters.governance.spi.vault.VaultToken;
import java.util.Optional;

/** Builds the lines of a vault, and reads entries and tokens back; stateless. */
final class VaultLine {

    private VaultLine() {}

    private static LineBuilder line(LineKind kind, SubjectId subject) {
        return new LineBuilder(kind).text("subject", subject.value());
    }

    static LineBuilder ofErased(SubjectId subject) {
        return line(LineKind.ERASED, subject);
    }

    static LineBuilder of(VaultEntry entry) {
        return line(LineKind.ENTRY, entry.subject()).text("name", entry.name()).bytes("bytes", entry.bytes());
    }

    static LineBuilder ofKey(VaultEntry entry, Optional<String> id) {
        LineBuilder line = line(LineKind.KEY, entry.subject()).text("name", entry.name());
        id.ifPresent(each -> line.text("id", each));
        return line.bytes("bytes", entry.bytes());
    }

    static VaultEntry entry(Line line) {
        return new VaultEntry(line.subject(), line.key("name", Vault.LONGEST_NAME), line.bytes("bytes"));
    }

    static LineBuilder of(VaultToken token) {
        return line(LineKind.TOKEN, token.subject()).text("token", token.token());
    }

    static VaultToken token(Line line) {
        return new VaultToken(line.subject(), line.text("token"));
    }
}
