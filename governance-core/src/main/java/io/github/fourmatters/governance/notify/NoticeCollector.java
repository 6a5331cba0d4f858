package io.github.fourmatters.governance.notify;

import static com.google.common.base.Preconditions.checkState;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.github.fourmatters.governance.issue.Digest;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.issue.Id;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.issue.Role;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.spi.CommandId;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.notice.Notice;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import java.util.Set;
import java.util.function.Function;

/**
 * Takes the notices of one command from the {@linkplain NoticeRule rules}, and counts them, so that the same command always makes the same
 * keys.
 *
 * <p>Each method refuses a notice that its kind does not describe: with {@link IllegalStateException}, which names the kind and
 * what is wrong, if the kind is for another audience, or the parameters are not exactly its fields. A notice about an issue need not
 * be given {@link NoticeParameter#ISSUE}. Within the notices about one thing to one recipient the order is kept.
 *
 * <p>Lives as long as one command, for one thread.
 */
public final class NoticeCollector {
    private static final int LONGEST_ORDER_KEY = 300;

    private final LedgerId ledger;
    private final CommandId command;
    private final Function<IssueId, ImmutableSet<SubjectId>> complainants;
    private final ImmutableList.Builder<Notice> notices = ImmutableList.builder();
    private Fact fact;
    private int told;

    NoticeCollector(
            LedgerId ledger, CommandId command, Fact first, Function<IssueId, ImmutableSet<SubjectId>> complainants) {
        this.ledger = ledger;
        this.command = command;
        this.fact = first;
        this.complainants = complainants;
    }

    NoticeCollector at(Fact next) {
        fact = next;
        return this;
    }

    /**
     * Returns the fact that the rule is asked about.
     *
     * @return the event with who caused it, when, and under which charter
     */
    public Fact fact() {
        return fact;
    }

    /**
     * Tells every resident who is on an issue.
     *
     * @param issue the issue
     * @param kind a kind for {@link Audience#COMPLAINANT}
     * @param parameters what the notices carry
     */
    public void complainants(IssueId issue, NoticeKind kind, NoticeParameters parameters) {
        residents(issue, complainants.apply(issue), kind, parameters);
    }

    /**
     * Tells every resident who is on an issue, and one more, who may be one of them.
     *
     * @param issue the issue
     * @param resident the other resident
     * @param kind a kind for {@link Audience#COMPLAINANT}
     * @param parameters what the notices carry
     */
    public void complainantsAnd(IssueId issue, SubjectId resident, NoticeKind kind, NoticeParameters parameters) {
        residents(issue, Sets.union(complainants.apply(issue), ImmutableSet.of(resident)), kind, parameters);
    }

    /**
     * Tells one resident.
     *
     * @param about the issue, or whatever else the notice is about
     * @param resident the resident
     * @param kind a kind for {@link Audience#COMPLAINANT}
     * @param parameters what the notice carries
     */
    public void resident(Id about, SubjectId resident, NoticeKind kind, NoticeParameters parameters) {
        residents(about, ImmutableSet.of(resident), kind, parameters);
    }

    private void residents(Id about, Set<SubjectId> residents, NoticeKind kind, NoticeParameters parameters) {
        for (SubjectId resident : residents) {
            tell(about, Audience.COMPLAINANT, resident.value(), kind, parameters);
        }
    }

    /**
     * Tells a unit.
     *
     * @param about the issue, or whatever else the notice is about
     * @param unit the unit
     * @param kind a kind for {@link Audience#UNIT}
     * @param parameters what the notice carries
     */
    public void unit(Id about, UnitId unit, NoticeKind kind, NoticeParameters parameters) {
        tell(about, Audience.UNIT, unit.value(), kind, parameters);
    }

    /**
     * Tells whoever holds an office.
     *
     * @param about the issue, or whatever else the notice is about
     * @param office the office
     * @param kind a kind for {@link Audience#OFFICE}
     * @param parameters what the notice carries
     */
    public void office(Id about, Role office, NoticeKind kind, NoticeParameters parameters) {
        tell(about, Audience.OFFICE, office.name(), kind, parameters);
    }

    private void tell(Id about, Audience audience, String recipient, NoticeKind kind, NoticeParameters parameters) {
        ImmutableMap<String, String> values = whole(about, kind, parameters);
        checkState(
                kind.audience() == audience,
                "a notice of kind '%s' is for %s and was given to %s",
                kind,
                kind.audience(),
                audience);
        told++;
        String dedupeKey = ledger + ":" + command + "#" + told;
        notices.add(new Notice(dedupeKey, ledger, orderKey(about, recipient), recipient, kind.code(), values));
    }

    private static ImmutableMap<String, String> whole(Id about, NoticeKind kind, NoticeParameters given) {
        requireNonNull(kind, "kind");
        boolean issueIsToBeAdded = about instanceof IssueId
                && kind.fields().contains(NoticeParameter.ISSUE)
                && !given.values().containsKey(NoticeParameter.ISSUE.key());
        ImmutableMap<String, String> values =
                (issueIsToBeAdded ? given.with(NoticeParameter.ISSUE, about) : given).values();
        ImmutableSet<String> fields =
                kind.fields().stream().map(NoticeParameter::key).collect(ImmutableSet.toImmutableSet());
        checkState(
                values.keySet().equals(fields),
                "a notice of kind '%s' carries %s and was given %s",
                kind,
                fields,
                values.keySet());
        return values;
    }

    /** Both ids may be so long that together they do not fit; then their hash keeps the order as well. */
    private static String orderKey(Id about, String recipient) {
        String key = about.value() + " " + recipient;
        return key.length() <= LONGEST_ORDER_KEY ? key : Digest.of(key).value();
    }

    ImmutableList<Notice> notices() {
        return notices.build();
    }
}
