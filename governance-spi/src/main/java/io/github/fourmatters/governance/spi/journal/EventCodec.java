package io.github.fourmatters.governance.spi.journal;

/**
 * Turns events into stored bytes and back, under a logical type name and a schema version.
 *
 * <p>What was encoded once must decode for ever: a changed event gets a higher schema version, and the codec keeps
 * reading the lower ones. {@code decode(encode(event))} equals the event. Implementations are thread-safe.
 *
 * @param <E> the type of the events
 */
public interface EventCodec<E> {

    /**
     * Encodes an event under its newest schema version. A storage keeps at least 1,000,000 bytes of payload for each
     * event, and may refuse more by name.
     *
     * @param event the event, not null
     * @return its stored form
     * @throws IllegalArgumentException if this codec does not know the event's type; nothing is written then
     */
    Encoded encode(E event);

    /**
     * Decodes an event of this or of an earlier schema version.
     *
     * @param encoded the stored form, not null
     * @return the event
     * @throws UnreadableEventException if the type is unknown, the schema version newer than this codec, or the bytes
     *     are not what they should be; names type and schema version
     */
    E decode(Encoded encoded);
}
