package io.github.fourmatters.governance.notify;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.spi.notice.Notice;
import java.util.Set;

/**
 * Says which notice takes which {@link NoticeChannel}.
 *
 * <pre>{@code
 * NoticeRouting routing = NoticeRouting.to(mail)
 *         .with(Audience.COMPLAINANT, messages)
 *         .with(Audience.UNIT, chatGroup);
 * }</pre>
 *
 * <p>It says the same of a notice each time, and is safe for any number of threads. What it throws is a failed attempt of that notice.
 */
@FunctionalInterface
public interface NoticeRouting {

    /**
     * Chooses a channel.
     *
     * @param notice the notice
     * @return the channel, not null
     */
    NoticeChannel channel(Notice notice);

    /**
     * Sends everything one way.
     *
     * @param channel the channel
     * @return the routing
     */
    static NoticeRouting to(NoticeChannel channel) {
        requireNonNull(channel, "channel");
        return notice -> channel;
    }

    /**
     * Sends those of the library's own kinds of notices that are for an audience another way, and the rest as before.
     *
     * @param audience who is told
     * @param channel the channel for them
     * @return the routing
     */
    default NoticeRouting with(Audience audience, NoticeChannel channel) {
        requireNonNull(audience, "audience");
        return with(
                NoticeKind.standard().stream()
                        .filter(kind -> kind.audience() == audience)
                        .collect(ImmutableSet.toImmutableSet()),
                channel);
    }

    /**
     * Sends notices of some kinds another way, and the rest as before.
     *
     * @param kinds the library's own or an embedder's
     * @param channel the channel for them
     * @return the routing
     */
    default NoticeRouting with(Set<NoticeKind> kinds, NoticeChannel channel) {
        requireNonNull(channel, "channel");
        ImmutableSet<String> codes = kinds.stream().map(NoticeKind::code).collect(ImmutableSet.toImmutableSet());
        return notice -> codes.contains(notice.template()) ? channel : channel(notice);
    }
}
