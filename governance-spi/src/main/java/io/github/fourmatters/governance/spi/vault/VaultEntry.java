package io.github.fourmatters.governance.spi.vault;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Holds one entry of the vault. Immutable: the bytes are copied on the way in and on the way out.
 */
public final class VaultEntry {

    private final SubjectId subject;
    private final String name;
    private final byte[] bytes;

    /**
     * Makes an entry.
     *
     * @param subject whose data it is, not null
     * @param name what it is, not null
     * @param bytes the data, possibly empty; copied
     */
    public VaultEntry(SubjectId subject, String name, byte[] bytes) {
        this.subject = requireNonNull(subject, "subject");
        this.name = requireNonNull(name, "name");
        this.bytes = requireNonNull(bytes, "bytes").clone();
    }

    /**
     * Tells whose data it is.
     *
     * @return the subject
     */
    public SubjectId subject() {
        return subject;
    }

    /**
     * Tells what it is.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    /**
     * Gives the data.
     *
     * @return a copy, possibly empty
     */
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof VaultEntry that
                && subject.equals(that.subject)
                && name.equals(that.name)
                && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Objects.hash(subject, name, Arrays.hashCode(bytes));
    }

    @Override
    public String toString() {
        return subject + "/" + name + " (" + bytes.length + " bytes)";
    }
}
