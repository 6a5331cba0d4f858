package io.github.fourmatters.governance;

import io.github.fourmatters.governance.spi.charter.PublishedCharter;
import java.util.Optional;

/**
 * Writes charters as bytes and reads them back, so that a storage can keep what they say and every node can go by them. The module
 * {@code governance-json} has one.
 *
 * <pre>{@code
 * Governance.builder().storage(storage).charter(charter).charterCodec(new JsonCharterCodec()).build();
 * }</pre>
 *
 * <p>Implementations are safe for any number of threads. What is written today is read for as long as the storage stands.
 */
public interface CharterCodec {
    /**
     * Writes a charter in full.
     *
     * @param charter the charter, not null
     * @return its bytes, never empty, from which {@link #read} makes an equal charter
     */
    byte[] write(Charter charter);

    /**
     * Reads a charter.
     *
     * @param content bytes that {@link #write} gave, not null
     * @return the charter
     * @throws RuntimeException naming what is wrong, if the bytes are no charter
     */
    Charter read(byte[] content);

    /**
     * Checks what a storage keeps of a charter against the hash under which it was published.
     *
     * @param published the charter as the storage has it, not null
     * @return what does not fit; empty if it fits, or was kept without its content
     */
    default Optional<String> problem(PublishedCharter published) {
        CharterForm form = new CharterForm(Optional.of(this));
        try {
            if (form.reads(published)) {
                form.read(published);
            }
            return Optional.empty();
        } catch (RuntimeException unfit) {
            return Optional.of(String.valueOf(unfit.getMessage()));
        }
    }
}
