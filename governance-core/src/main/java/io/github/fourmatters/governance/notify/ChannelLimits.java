package io.github.fourmatters.governance.notify;

import io.github.fourmatters.governance.spi.Storage;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The permits of each limited channel, as far as this node has used it. */
final class ChannelLimits {
    private final Storage<?> storage;
    private final Map<Limited, ChannelPermits> permits = new ConcurrentHashMap<>();

    private record Limited(String channel, RateLimit limit) {}

    ChannelLimits(Storage<?> storage) {
        this.storage = storage;
    }

    /** Takes a permit if the channel needs one; or tells when to come again. */
    Optional<Instant> take(NoticeChannel channel, Instant now) {
        return channel.limit()
                .map(limit -> new Limited(channel.name(), limit))
                .flatMap(limited ->
                        permits.computeIfAbsent(limited, this::permits).take(now));
    }

    private ChannelPermits permits(Limited limited) {
        return new ChannelPermits(storage, limited.channel(), limited.limit());
    }
}
