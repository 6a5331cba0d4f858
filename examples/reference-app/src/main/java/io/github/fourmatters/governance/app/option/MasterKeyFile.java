package io.github.fourmatters.governance.app.option;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.io.BaseEncoding;
import io.github.fourmatters.governance.app.shell.Complaint;
import io.github.fourmatters.governance.app.shell.LibrarySentences;
import io.github.fourmatters.governance.spi.input.InputFile;
import io.github.fourmatters.governance.spi.input.InputLimits;
import io.github.fourmatters.governance.spi.input.UnreadableInputException;
import io.github.fourmatters.governance.spi.vault.VaultKey;
import io.github.fourmatters.governance.spi.vault.VaultKeys;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads master keys: a line each, an id and 32 bytes in Base64, the one that encrypts first. Lines that begin with {@code #} are not
 * looked at. No message ever quotes a line.
 */
public final class MasterKeyFile {
    /** What may stand before the keys. */
    public static final String COMMENT = "#";

    private static final Splitter WORDS = Splitter.on(' ').omitEmptyStrings();
    private static final InputLimits LIMITS = InputLimits.STANDARD.withBytes(64_000);

    private final Path file;
    private final String text;
    private final ImmutableList<String> lines;

    private MasterKeyFile(Path file, String text) {
        this.file = file;
        this.text = text;
        this.lines = text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith(COMMENT))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Reads a file.
     *
     * @param file the file
     * @return its keys
     * @throws Complaint if it cannot be read
     */
    public static MasterKeyFile read(Path file) {
        try {
            return new MasterKeyFile(file, InputFile.of(file, LIMITS).text(StandardCharsets.US_ASCII));
        } catch (UnreadableInputException unreadable) {
            throw Complaint.storage(
                    "--master-key: " + file + " cannot be read (" + unreadable.problem()
                            + "); name a file that the command master-key has made",
                    "--master-key：" + file + " 无法读取（"
                            + LibrarySentences.of(unreadable.problem()).chinese() + "）；请指定 master-key 命令生成的文件");
        }
    }

    /**
     * Returns all that stands in the file, to be kept when a key is added.
     *
     * @return the lines, with those that are not looked at
     */
    public String text() {
        return text;
    }

    /**
     * Returns the keys for a vault.
     *
     * @return the first one to encrypt, the others to read
     * @throws Complaint if a line is no key
     */
    public VaultKeys keys() {
        ImmutableList.Builder<VaultKey> keys = ImmutableList.builder();
        for (int line = 0; line < lines.size(); line++) {
            keys.add(key(line));
        }
        ImmutableList<VaultKey> all = keys.build();
        if (all.isEmpty()) {
            throw Complaint.badInput(
                    "--master-key: " + file + " holds no key; make one with the command master-key",
                    "--master-key：" + file + " 中没有密钥；请用 master-key 命令生成");
        }
        try {
            return VaultKeys.under(all.get(0), all.subList(1, all.size()).toArray(VaultKey[]::new));
        } catch (IllegalArgumentException repeated) {
            throw Complaint.badInput(
                    "--master-key: " + file + " names one id twice; take one of the lines out",
                    "--master-key：" + file + " 中有重复编号；请删去一行");
        }
    }

    /**
     * Returns the ids of the keys.
     *
     * @return the first word of each line that is looked at
     */
    public ImmutableSet<String> ids() {
        return lines.stream().map(line -> WORDS.splitToList(line).get(0)).collect(ImmutableSet.toImmutableSet());
    }

    private VaultKey key(int line) {
        List<String> parts = WORDS.splitToList(lines.get(line));
        try {
            return VaultKey.aes(parts.get(0), BaseEncoding.base64().decode(parts.get(1)));
        } catch (IllegalArgumentException | IndexOutOfBoundsException wrong) {
            // What is wrong is not told further: it may quote the key.
            throw Complaint.badInput(
                    "--master-key: key " + (line + 1) + " of " + file
                            + " is not an id and 32 bytes in Base64; take the file as the command master-key has made it",
                    "--master-key：" + file + " 的第" + (line + 1) + "个密钥不是“编号 32字节Base64”；请使用 master-key 命令生成的原文件");
        }
    }
}
