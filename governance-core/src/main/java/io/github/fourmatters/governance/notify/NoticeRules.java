package io.github.fourmatters.governance.notify;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.issue.Event;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.spi.CommandId;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.notice.Notice;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * Says who is told of what: turns the facts of one command into notices. Pure: the same facts make the same notices.
 *
 * <p>Complainants hear what becomes of their issue; units hear of meetings, of offers, that an offer has
 * expired, that work is overdue, and of what they are held accountable for; offices hear of overdue work. Everything else
 * happens without a notice.
 *
 * <p>Immutable, safe for any number of threads.
 */
public final class NoticeRules {
    private static final NoticeRules STANDARD = new NoticeRules(StandardRules.table());
    private static final NoticeRules SILENT = new NoticeRules(ImmutableMap.of());

    private final ImmutableMap<Class<? extends Event>, BiConsumer<Event, NoticeCollector>> rules;

    private NoticeRules(ImmutableMap<Class<? extends Event>, BiConsumer<Event, NoticeCollector>> rules) {
        this.rules = rules;
    }

    /**
     * Returns the rules that tell everybody whom {@link NoticeTemplate} lists.
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
                ? tell(facts, new NoticeCollector(ledger, command, complainants))
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
            BiConsumer<Event, NoticeCollector> rule = rules.get(fact.event().getClass());
            if (rule != null) {
                rule.accept(fact.event(), telling);
            }
        }
        return telling.notices();
    }

    /** The types of events that somebody is told of. */
    Set<Class<? extends Event>> told() {
        return rules.keySet();
    }
}
