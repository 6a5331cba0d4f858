package io.github.fourmatters.governance.notify;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.notice.Claim;
import io.github.fourmatters.governance.spi.notice.Delivery;
import io.github.fourmatters.governance.spi.notice.Notice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What is delivered at once on a channel: one notice, or several to one recipient of one ledger. */
record Parcel(NoticeChannel channel, ImmutableList<Claim> claims) {

    /** What goes together; what goes alone has the id of its notice in it. */
    private record Together(NoticeChannel channel, LedgerId ledger, String recipient, String alone) {}

    /** Makes parcels of what was claimed, in the order of the first notice of each. */
    static ImmutableList<Parcel> of(List<Claim> claims, NoticeRouting routing) {
        Map<Together, List<Claim>> groups = new LinkedHashMap<>();
        claims.forEach(claim -> groups.computeIfAbsent(together(claim, routing), none -> new ArrayList<>())
                .add(claim));
        return groups.entrySet().stream()
                .flatMap(group -> Lists.partition(
                                group.getValue(), most(group.getKey().channel()))
                        .stream()
                        .map(part -> new Parcel(group.getKey().channel(), ImmutableList.copyOf(part))))
                .collect(toImmutableList());
    }

    private static Together together(Claim claim, NoticeRouting routing) {
        NoticeChannel channel = route(claim.notice(), routing);
        String alone = channel.digest().isPresent() && mayGoTogether(claim) ? "" : claim.id();
        return new Together(channel, claim.notice().ledger(), claim.notice().recipient(), alone);
    }

    private static int most(NoticeChannel channel) {
        return channel.digest().map(DigestPolicy::most).orElse(1);
    }

    private static boolean mayGoTogether(Claim claim) {
        return claim.attempt() <= DigestPolicy.TOGETHER;
    }

    /** A notice that finds no way fails as one does whose notifier fails. */
    private static NoticeChannel route(Notice notice, NoticeRouting routing) {
        try {
            return requireNonNull(routing.channel(notice), "the routing's channel");
        } catch (RuntimeException | Error failure) {
            return NoticeChannel.of("unrouted", none -> {
                throw failure;
            });
        }
    }

    /** Tells how many more notices fit in. */
    int room() {
        return claims.stream().allMatch(Parcel::mayGoTogether) ? most(channel) - claims.size() : 0;
    }

    boolean takes(Claim claim, NoticeRouting routing) {
        return mayGoTogether(claim) && route(claim.notice(), routing).equals(channel);
    }

    Parcel with(ImmutableList<Claim> all) {
        return new Parcel(channel, all);
    }

    Parcel only(Predicate<Claim> which) {
        return with(claims.stream().filter(which).collect(toImmutableList()));
    }

    ImmutableList<Parcel> alone() {
        return claims.stream().map(each -> with(ImmutableList.of(each))).collect(toImmutableList());
    }

    boolean isDigest() {
        return claims.size() > 1;
    }

    Claim first() {
        return claims.get(0);
    }

    Instant leaseUntil() {
        return first().leaseUntil();
    }

    Delivery deliver() {
        Delivery answer = isDigest()
                ? channel.digest()
                        .orElseThrow()
                        .notifier()
                        .deliver(claims.stream().map(Claim::notice).collect(toImmutableList()))
                : channel.notifier().deliver(first().notice());
        return requireNonNull(answer, "the notifier's answer");
    }
}
