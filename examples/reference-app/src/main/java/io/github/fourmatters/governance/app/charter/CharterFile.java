package io.github.fourmatters.governance.app.charter;

import com.google.common.io.Resources;
import io.github.fourmatters.governance.app.shell.Complaint;
import io.github.fourmatters.governance.app.shell.LibrarySentences;
import io.github.fourmatters.governance.charter.Charter;
import io.github.fourmatters.governance.json.CharterJson;
import io.github.fourmatters.governance.policy.InvalidPolicyException;
import io.github.fourmatters.governance.spi.input.InputFile;
import io.github.fourmatters.governance.spi.input.InputLimits;
import io.github.fourmatters.governance.spi.input.UnreadableInputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Reads charters from JSON files; every problem of a file is told at once. */
public final class CharterFile {
    private static final InputLimits LIMITS = InputLimits.STANDARD.withBytes(4 << 20);

    private CharterFile() {}

    /**
     * Reads a charter.
     *
     * @param option the option that names the file, for complaints
     * @param file the file
     * @return the charter
     * @throws Complaint if the file cannot be read, or holds no charter: one line a problem, with its path, its value and what is allowed
     */
    public static Charter read(String option, Path file) {
        try {
            return CharterJson.read(InputFile.of(file, LIMITS).text(StandardCharsets.UTF_8));
        } catch (UnreadableInputException unreadable) {
            throw Complaint.storage(
                    option + ": " + file + " cannot be read (" + unreadable.problem()
                            + "); name a file of JSON in UTF-8",
                    option + "：" + file + " 无法读取（"
                            + LibrarySentences.of(unreadable.problem()).chinese() + "）；请指定 UTF-8 编码的 JSON 文件");
        } catch (InvalidPolicyException refused) {
            throw Complaint.badInput(
                    option + ": " + file + " is no charter; mend what the lines below name",
                    option + "：" + file + " 不是有效章程；请改正以下各行所指之处",
                    refused.problems().stream().map(LibrarySentences::of).toList());
        }
    }

    /**
     * Returns the charter that is shipped to be asked about: shorter limits, and residents weigh more.
     *
     * @return the charter, version {@code four-matters-1-stricter}
     */
    public static Charter stricter() {
        try {
            return CharterJson.read(Resources.toString(
                    Resources.getResource(CharterFile.class, "stricter.json"), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
