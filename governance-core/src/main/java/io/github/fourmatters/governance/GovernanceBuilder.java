package io.github.fourmatters.governance;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.github.fourmatters.governance.charter.Charter;
import io.github.fourmatters.governance.charter.CharterCodec;
import io.github.fourmatters.governance.charter.CharterHistory;
import io.github.fourmatters.governance.charter.CharterMismatchException;
import io.github.fourmatters.governance.charter.CharterRegistry;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.notify.NoticeRules;
import io.github.fourmatters.governance.spi.Storage;
import io.github.fourmatters.governance.spi.vault.SaltSource;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The choices of an embedding system. Storage and charter must be given. Made by {@link Governance#builder}; for one thread. */
public final class GovernanceBuilder {
    private @Nullable Storage<Fact> storage;
    private final CharterHistory.Builder charters = new CharterHistory.Builder();
    private Optional<CharterCodec> codec = Optional.empty();
    private InstantSource clock = InstantSource.system();
    private ClockPolicy clockPolicy = ClockPolicy.defaults();
    private SaltSource salts = SaltSource.secure();
    private NoticeRules notices = NoticeRules.standard();
    private final ImmutableList.Builder<CommandRule> rules = ImmutableList.builder();
    private long remembered = 100_000;

    GovernanceBuilder() {}

    /**
     * Chooses where everything is kept. It stays the caller's to close.
     *
     * @param chosen the storage
     * @return this builder
     */
    @CanIgnoreReturnValue
    public GovernanceBuilder storage(Storage<Fact> chosen) {
        storage = requireNonNull(chosen, "storage");
        return this;
    }

    /**
     * Chooses the charter that is in force from the beginning of time. The storage records its content's hash when it decides something
     * for the first time; from then on another content of the same version is refused with {@link CharterMismatchException}.
     *
     * @param charter the charter
     * @return this builder
     * @throws IllegalArgumentException naming both versions, if one was chosen already
     */
    @CanIgnoreReturnValue
    public GovernanceBuilder charter(Charter charter) {
        return charterFrom(Instant.MIN, charter);
    }

    /**
     * Adds a charter that is in force from an instant on, until the next one begins. Before the first of them the one of {@link #charter}
     * is in force, which has to be chosen too. Other nodes learn of it when it decides something for the first time; to tell them before,
     * {@linkplain Governance#publish publish} it.
     *
     * @param from when it begins, at most microseconds
     * @param charter the charter, under a version of its own
     * @return this builder
     * @throws IllegalArgumentException naming both versions, if another charter begins at the same instant; or if the instant is finer
     *     than microseconds
     */
    @CanIgnoreReturnValue
    public GovernanceBuilder charterFrom(Instant from, Charter charter) {
        charters.add(requireNonNull(from, "from"), requireNonNull(charter, "charter"));
        return this;
    }

    /**
     * Chooses how charters are written into the storage, and read by doors that were not given them; in a form of the library's own by
     * default, which every door reads.
     *
     * @param chosen the codec
     * @return this builder
     */
    @CanIgnoreReturnValue
    public GovernanceBuilder charterCodec(CharterCodec chosen) {
        codec = Optional.of(chosen);
        return this;
    }

    /**
     * Chooses the clock; the system's by default. Only whole microseconds are used.
     *
     * @param chosen the clock
     * @return this builder
     */
    @CanIgnoreReturnValue
    public GovernanceBuilder clock(InstantSource chosen) {
        clock = requireNonNull(chosen, "clock");
        return this;
    }

    /**
     * Chooses how far the clock is trusted; {@link ClockPolicy#defaults()} by default. For a clock that is turned by hand take
     * {@link ClockPolicy#turnedByHand()}.
     *
     * @param chosen the policy
     * @return this builder
     */
    @CanIgnoreReturnValue
    public GovernanceBuilder clockPolicy(ClockPolicy chosen) {
        clockPolicy = requireNonNull(chosen, "clockPolicy");
        return this;
    }

    /**
     * Chooses where salts come from; {@link SaltSource#secure()} by default.
     *
     * @param chosen the source
     * @return this builder
     */
    @CanIgnoreReturnValue
    public GovernanceBuilder salts(SaltSource chosen) {
        salts = requireNonNull(chosen, "salts");
        return this;
    }

    /**
     * Chooses who is told of what; {@link NoticeRules#standard()} by default.
     *
     * @param chosen the rules
     * @return this builder
     */
    @CanIgnoreReturnValue
    public GovernanceBuilder notices(NoticeRules chosen) {
        notices = requireNonNull(chosen, "notices");
        return this;
    }

    /**
     * Adds a rule of one's own, which refuses commands for reasons of one's own. Rules are asked in the order in which they were added, and
     * the first refusal is answered.
     *
     * @param rule the rule
     * @return this builder
     */
    @CanIgnoreReturnValue
    public GovernanceBuilder additionalRule(CommandRule rule) {
        rules.add(requireNonNull(rule, "rule"));
        return this;
    }

    /**
     * Chooses how many issues, meetings and rounds are remembered between commands; 100,000 by default. What is forgotten is read again.
     *
     * @param count how many, 0 or more
     * @return this builder
     * @throws IllegalArgumentException if the count is negative
     */
    @CanIgnoreReturnValue
    public GovernanceBuilder remembering(long count) {
        checkArgument(count >= 0, "remembering %s must be 0 or more", count);
        remembered = count;
        return this;
    }

    /**
     * Builds the door. The storage is not asked anything yet: charters and clock are compared with it at the first command or tick.
     *
     * @return the door
     * @throws NullPointerException if no storage was chosen
     * @throws IllegalStateException if no {@link #charter} was chosen for the beginning, or two have one version
     */
    public Governance build() {
        Storage<Fact> chosen = requireNonNull(storage, "storage");
        CommandServices services = new CommandServices(
                chosen,
                new CharterRegistry(chosen, charters.build(), codec),
                new ClockGuard(chosen, clockPolicy, clock),
                new StreamStateCache(chosen.journal(), remembered),
                salts,
                notices,
                new DeferredAlarms(),
                new UnclaimedNotices());
        return new Governance(services, new CommandGateway(services, new GroupCommit(services), clock, rules.build()));
    }
}
