package io.github.fourmatters.governance.app.option;

import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.app.shell.Complaint;
import io.github.fourmatters.governance.spi.vault.VaultKeys;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option {@code --master-key}, to be mixed into a command that reads or writes what residents said. */
public final class MasterKeyOption {
    @Option(
            names = "--master-key",
            paramLabel = "FILE",
            defaultValue = "${env:GOVERNANCE_MASTER_KEY}",
            description =
                    "The master key under which the residents' keys are kept; GOVERNANCE_MASTER_KEY may name the file too. "
                            + "Without one, whoever has the storage reads everything in it.")
    private @Nullable Path file;

    /** Makes the option, unset. */
    public MasterKeyOption() {}

    /**
     * Returns the file, for commands that can do nothing without one.
     *
     * @return the file as it was named
     * @throws Complaint if none was
     */
    public Path required() {
        if (file == null) {
            throw Complaint.badInput(
                    "--master-key is missing; name the file that the command master-key has made",
                    "缺少 --master-key；请指定 master-key 命令生成的文件");
        }
        return file;
    }

    /**
     * Returns the ids of the keys that were given.
     *
     * @return their ids; none without a file
     */
    public ImmutableSet<String> ids() {
        return file == null ? ImmutableSet.of() : MasterKeyFile.read(file).ids();
    }

    /**
     * Returns what the vault is encrypted with: the first key of the file encrypts, the others still read.
     *
     * @return the keys of the file that was named; without a file, keys without a master
     * @throws Complaint if the file cannot be read or holds no keys
     */
    public VaultKeys keys() {
        return file == null
                ? VaultKeys.withoutMaster()
                : MasterKeyFile.read(file).keys();
    }
}
