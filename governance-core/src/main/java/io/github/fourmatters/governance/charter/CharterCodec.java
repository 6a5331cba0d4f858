package io.github.fourmatters.governance.charter;

import com.google.common.collect.ImmutableMap;
import java.util.Map;

/**
 * Writes charters as bytes and reads them back, in a form that the embedder chooses, so that a storage keeps what they say and every node
 * can go by them. Without one they are kept in a form of the library's own, which every door reads; the module {@code governance-json} has
 * one that keeps them as JSON, for people to read too.
 *
 * <pre>{@code
 * Governance.builder().storage(storage).charter(charter).charterCodec(new JsonCharterCodec()).build();
 * }</pre>
 *
 * <p>Implementations are safe for any number of threads. What is written today is read for as long as the storage stands.
 *
 * @see CharterData what plain data is
 */
public interface CharterCodec {
    /**
     * Writes a charter in full.
     *
     * @param data the charter as plain data, as {@link CharterData#write} gives it, not null
     * @return its bytes, from which {@link #read} makes the same data; the first is not a lower-case {@code m}, with which the library's
     *     own form begins
     */
    byte[] write(ImmutableMap<String, Object> data);

    /**
     * Reads a charter.
     *
     * @param content bytes that {@link #write} gave, not null
     * @return the charter as plain data
     * @throws RuntimeException naming what is wrong, if the bytes are none of this codec's
     */
    Map<String, ?> read(byte[] content);
}
