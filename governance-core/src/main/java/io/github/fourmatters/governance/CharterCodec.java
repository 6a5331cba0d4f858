package io.github.fourmatters.governance;

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
}
