package io.github.fourmatters.governance.notify;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.github.fourmatters.governance.issue.Event;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.spi.CommandId;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.notice.Notice;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Says who is told of what: turns the facts of one command into notices. Pure: the same facts make the same notices.
 *
 * <p>By the {@linkplain #standard standard} rules complainants hear what becomes of their issue; units hear of meetings, of offers, that an
 * offer has expired, that work is overdue, and of what they are held accountable for; offices hear of overdue work. Everything else happens
 * without a notice. An embedder adds rules, or puts its own in the place of a standard one:
 *
 * <pre>{@code
 * NoticeRules rules = NoticeRules.builder()
 *         .add(AssignmentStarted.class, (event, notices) -> notices.complainants(event.issue(), STARTED, NoticeParameters.none()))
 *         .without(IssueClosed.class)
 *         .build();
 * }</pre>
 *
 * <p>An audit is given the same rules. Where notices wait that were made by other rules, it finds them altered or unexpected.
 *
 * <p>Immutable, safe for any number of threads.
 */
public final class NoticeRules {
    private static final NoticeRules STANDARD = new NoticeRules(StandardNotices.table());
    private static final NoticeRules SILENT = new NoticeRules(ImmutableMap.of());

    private final ImmutableMap<Class<? extends Event>, ImmutableList<NoticeRule<Event>>> rules;

    private NoticeRules(ImmutableMap<Class<? extends Event>, ImmutableList<NoticeRule<Event>>> rules) {
        this.rules = rules;
    }

    /**
     * Begins rules of one's own with the standard ones.
     *
     * @return a builder
     */
    public static Builder builder() {
        return STANDARD.toBuilder();
    }

    /**
     * Begins rules that are like these.
     *
     * @return a builder
     */
    public Builder toBuilder() {
        return new Builder(rules);
    }

    /**
     * Returns the rules that tell everybody whom {@link NoticeKind} lists.
     *
     * @return the rules
     */
    public static NoticeRules standard() {
        return STANDARD;
    }

    /**
     * Returns the rules that tell nobody anything.
     *
     * @return the rules
     */
    public static NoticeRules silent() {
        return SILENT;
    }

    /**
     * Returns the notices that the facts of one command cause. Their dedupe keys are {@code ledger:command#n}, with n from 1 in the order
     * of the list; their order keys are the issue (or the meeting) and the recipient.
     *
     * @param ledger the ledger in which the facts stand
     * @param command the command that caused them
     * @param facts what was decided, in order
     * @param complainants the residents who are on an issue, before the facts or after them: no fact that complainants are told of
     *     changes them. Asked only where it is needed
     * @return the notices, in the order in which they are to be enqueued; often none
     */
    public ImmutableList<Notice> notices(
            LedgerId ledger,
            CommandId command,
            List<Fact> facts,
            Function<IssueId, ImmutableSet<SubjectId>> complainants) {
        requireNonNull(ledger, "ledger");
        requireNonNull(command, "command");
        requireNonNull(complainants, "complainants");
        return concernsAnybody(facts)
                ? tell(facts, new NoticeCollector(ledger, command, facts.get(0), complainants))
                : ImmutableList.of();
    }

    private boolean concernsAnybody(List<Fact> facts) {
        for (Fact fact : requireNonNull(facts, "facts")) {
            if (rules.containsKey(fact.event().getClass())) {
                return true;
            }
        }
        return false;
    }

    private ImmutableList<Notice> tell(List<Fact> facts, NoticeCollector telling) {
        for (Fact fact : facts) {
            for (NoticeRule<Event> rule : rules.getOrDefault(fact.event().getClass(), ImmutableList.of())) {
                rule.tell(fact.event(), telling.at(fact));
            }
        }
        return telling.notices();
    }

    /** The types of events that somebody is told of. */
    Set<Class<? extends Event>> told() {
        return rules.keySet();
    }

    /** Rules that are being put together. For one thread. */
    public static final class Builder {
        private final Map<Class<? extends Event>, ImmutableList<NoticeRule<Event>>> rules;

        private Builder(Map<Class<? extends Event>, ImmutableList<NoticeRule<Event>>> rules) {
            this.rules = new LinkedHashMap<>(rules);
        }

        /**
         * Adds a rule. Where there are several for one event, the earlier tells first.
         *
         * @param type a type of event, or what several have in common, such as
         *     {@link io.github.fourmatters.governance.issue.IssueEvent}
         * @param rule who is told of it
         * @param <E> the type of event
         * @return this builder
         * @throws IllegalArgumentException naming the type, if the library has no such event
         */
        @CanIgnoreReturnValue
        public <E extends Event> Builder add(Class<E> type, NoticeRule<? super E> rule) {
            requireNonNull(rule, "rule");
            NoticeRule<Event> any = (event, notices) -> rule.tell(type.cast(event), notices);
            for (Class<? extends Event> each : below(type)) {
                rules.merge(
                        each,
                        ImmutableList.of(any),
                        (before, more) -> ImmutableList.<NoticeRule<Event>>builder()
                                .addAll(before)
                                .addAll(more)
                                .build());
            }
            return this;
        }

        /**
         * Puts a rule in the place of all that there are for a type of event.
         *
         * @param type a type of event, or what several have in common
         * @param rule who is told of it
         * @param <E> the type of event
         * @return this builder
         * @throws IllegalArgumentException naming the type, if the library has no such event
         */
        @CanIgnoreReturnValue
        public <E extends Event> Builder replace(Class<E> type, NoticeRule<? super E> rule) {
            return without(type).add(type, rule);
        }

        /**
         * Tells nobody of a type of event.
         *
         * @param type a type of event, or what several have in common
         * @return this builder
         * @throws IllegalArgumentException naming the type, if the library has no such event
         */
        @CanIgnoreReturnValue
        public Builder without(Class<? extends Event> type) {
            rules.keySet().removeAll(below(type));
            return this;
        }

        private static ImmutableSet<Class<? extends Event>> below(Class<? extends Event> type) {
            ImmutableSet<Class<? extends Event>> found = StandardNotices.eventTypes().stream()
                    .filter(requireNonNull(type, "type")::isAssignableFrom)
                    .collect(ImmutableSet.toImmutableSet());
            checkArgument(
                    !found.isEmpty(), "%s is none of the library's events, nor what several have in common", type);
            return found;
        }

        /**
         * Returns the rules.
         *
         * @return the rules
         */
        public NoticeRules build() {
            return new NoticeRules(ImmutableMap.copyOf(rules));
        }
    }
}
