package io.github.fourmatters.governance.app.vault;

import com.google.common.io.BaseEncoding;
import io.github.fourmatters.governance.app.option.LanguageOption;
import io.github.fourmatters.governance.app.option.MasterKeyFile;
import io.github.fourmatters.governance.app.shell.Complaint;
import io.github.fourmatters.governance.app.shell.FileProblem;
import io.github.fourmatters.governance.spi.vault.VaultCipher;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a file with a master key. */
@Command(
        name = "master-key",
        description = {
            "Makes a file with a new master key, under which the keys of residents are kept.",
            "Keep it apart from the storage and from every backup, and in two places: without it nothing that residents said can be read."
        },
        mixinStandardHelpOptions = true)
public final class MasterKeyCommand implements Callable<Integer> {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int ID_BYTES = 4;

    @Parameters(paramLabel = "FILE", description = "The file to make, for its owner alone.")
    private Path file = Path.of("master.key");

    @Option(
            names = "--add",
            description =
                    "Puts a new key in front of those of a file that is there. Run rekey then, and take the older ones out.")
    private boolean add;

    @Mixin
    private LanguageOption language = new LanguageOption();

    /** Makes the command. */
    public MasterKeyCommand() {}

    @Override
    public Integer call() {
        String id = LocalDate.now(ZoneOffset.UTC) + "-"
                + BaseEncoding.base16().lowerCase().encode(random(ID_BYTES));
        String key = BaseEncoding.base64().encode(random(VaultCipher.aes256Gcm().keyLength()));
        write(MasterKeyFile.COMMENT + " Master keys: the first encrypts, the others still read.\n" + id + " " + key
                + "\n");
        System.out.println(language.language()
                .of(
                        "Master key " + id + " is in " + file
                                + ". Keep it apart from the storage and from every backup.",
                        "主密钥 " + id + " 已写入 " + file + "。请与存储文件、备份分开保管。"));
        return 0;
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private void write(String text) {
        try {
            if (add) {
                MasterKeyFile there = MasterKeyFile.read(file);
                // Refuses what is no file of keys, before it is written anew.
                there.keys();
                replace(text + there.text());
            } else {
                Files.createFile(file);
                closeToOthers(file);
                Files.writeString(file, text, StandardCharsets.US_ASCII);
            }
        } catch (FileAlreadyExistsException there) {
            throw Complaint.badInput(
                    file + " is there already, and no key is ever overwritten; name another file, or"
                            + " add a key to it with --add",
                    file + " 已存在，密钥文件绝不覆盖；请另指定文件，或用 --add 加入新密钥");
        } catch (IOException unwritable) {
            throw Complaint.storage(
                    file + " cannot be written (" + FileProblem.english(unwritable) + "); name another file",
                    file + " 无法写入（" + FileProblem.chinese(unwritable) + "）；请另指定文件");
        }
    }

    private void replace(String text) throws IOException {
        Path made = Files.createTempFile(file.toAbsolutePath().getParent(), "." + file.getFileName(), ".new");
        closeToOthers(made);
        Files.writeString(made, text, StandardCharsets.US_ASCII);
        Files.move(made, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Where the system knows owners. */
    private static void closeToOthers(Path made) throws IOException {
        if (made.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(made, PosixFilePermissions.fromString("rw-------"));
        }
    }
}
