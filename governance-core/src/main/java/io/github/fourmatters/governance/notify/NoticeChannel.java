package io.github.fourmatters.governance.notify;

import static com.google.common.base.Preconditions.checkState;

import io.github.fourmatters.governance.kernel.BuilderStyle;
import io.github.fourmatters.governance.spi.notice.Notifier;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A way on which notices go out, such as text messages to residents or the chat group of the units: who delivers, how often, in which
 * hours, and whether several notices to one recipient go as one. A {@link NoticeRouting} says which notice takes which.
 *
 * <pre>{@code
 * NoticeChannel messages = NoticeChannel.builder()
 *         .name("sms")
 *         .notifier(gateway)
 *         .limit(RateLimit.perMinute(30))
 *         .hours(DeliveryHours.outside(LocalTime.of(22, 0), LocalTime.of(7, 0), zone))
 *         .build();
 * }</pre>
 */
@BuilderStyle
@Value.Immutable
public interface NoticeChannel {
    /**
     * The name under which the nodes share the channel's limit, and which the log mentions.
     *
     * @return 1 to 40 printable ASCII characters without spaces
     */
    String name();

    /**
     * Who delivers one notice.
     *
     * @return the notifier
     */
    Notifier notifier();

    /**
     * How many deliveries it takes in a time, from all nodes together; as many as there are by default. What is too much waits for its
     * turn, without an attempt being counted.
     *
     * @return the limit, or empty
     */
    Optional<RateLimit> limit();

    /**
     * When it may be used; always by default.
     *
     * @return the hours
     */
    @Value.Default
    default DeliveryHours hours() {
        return DeliveryHours.always();
    }

    /**
     * Whether several notices to one recipient go as one; each goes alone by default.
     *
     * @return how, or empty
     */
    Optional<DigestPolicy> digest();

    /**
     * Checks the channel.
     *
     * @throws IllegalStateException naming the field that is wrong, its value and what is allowed
     */
    @Value.Check
    default void check() {
        checkState(
                name().matches("[!-~]{1,40}"),
                "name is %s; it must be 1 to 40 printable ASCII characters, no spaces",
                name());
    }

    /**
     * Returns a channel that is used at any time, as often as there are notices.
     *
     * @param name 1 to 40 printable ASCII characters without spaces
     * @param notifier who delivers
     * @return the channel
     * @throws IllegalStateException if the name has other characters or another length
     */
    static NoticeChannel of(String name, Notifier notifier) {
        return builder().name(name).notifier(notifier).build();
    }

    /**
     * Begins a channel.
     *
     * @return a builder
     */
    static Builder builder() {
        return new Builder();
    }

    /**
     * Begins a channel that is like this one.
     *
     * @return a builder with this channel's values
     */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds a channel; what is not set keeps its default. */
    final class Builder extends ImmutableNoticeChannel.Builder {
        Builder() {}
    }
}
