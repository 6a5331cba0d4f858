package io.github.fourmatters.governance.notify;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * One kind of notice: who it is for, and what it carries. A {@link io.github.fourmatters.governance.spi.notice.Notice} carries the
 * kind's {@link #code()}, which names the template to be filled, and exactly its {@link #fields()}; {@link NoticeWords} makes the words of
 * them. The constants are everything that the library itself tells anybody; an embedder's own are made by {@link #of}.
 *
 * <p>Codes are never reused for another meaning. Immutable.
 *
 * @param code the name under which notices carry this kind, for example {@code "issue-received"}: words of small letters and digits
 *     with hyphens between, 1 to 100 characters
 * @param audience who is told: residents, units or offices
 * @param fields what a notice of this kind carries, all of which must be there
 */
public record NoticeKind(String code, Audience audience, ImmutableSet<NoticeParameter> fields) {
    // Filled as the constants below are made.
    private static final ImmutableList.Builder<NoticeKind> MADE = ImmutableList.builder();

    /** An issue was raised: the receipt. */
    public static final NoticeKind ISSUE_RECEIVED =
            standard("issue-received", Audience.COMPLAINANT, NoticeParameter.ISSUE);

    /** The community has taken the issue on. */
    public static final NoticeKind ISSUE_ACCEPTED =
            standard("issue-accepted", Audience.COMPLAINANT, NoticeParameter.ISSUE, NoticeParameter.RESPOND_BY);

    /** The community has refused the issue. */
    public static final NoticeKind ISSUE_REJECTED =
            standard("issue-rejected", Audience.COMPLAINANT, NoticeParameter.ISSUE, NoticeParameter.REASON);

    /** The issue went to another agency. */
    public static final NoticeKind ISSUE_REFERRED = standard(
            "issue-referred",
            Audience.COMPLAINANT,
            NoticeParameter.ISSUE,
            NoticeParameter.AGENCY,
            NoticeParameter.REASON);

    /** The issue goes on as part of another one. */
    public static final NoticeKind ISSUE_MERGED =
            standard("issue-merged", Audience.COMPLAINANT, NoticeParameter.ISSUE, NoticeParameter.ROOT);

    /** The issue ended without action. */
    public static final NoticeKind ISSUE_ENDED_WITHOUT_ACTION =
            standard("issue-ended-without-action", Audience.COMPLAINANT, NoticeParameter.ISSUE, NoticeParameter.REASON);

    /** The work is done; the complainant is asked to confirm the result. */
    public static final NoticeKind CONFIRMATION_ASKED =
            standard("confirmation-asked", Audience.COMPLAINANT, NoticeParameter.ISSUE, NoticeParameter.CONFIRM_BY);

    /** The result was published; anyone may object. */
    public static final NoticeKind RESULT_PUBLISHED = standard(
            "result-published",
            Audience.COMPLAINANT,
            NoticeParameter.ISSUE,
            NoticeParameter.UNIT,
            NoticeParameter.MATTER,
            NoticeParameter.RESULT,
            NoticeParameter.OBJECT_BY);

    /** An objection was upheld, and the work begins again. */
    public static final NoticeKind OBJECTION_UPHELD = standard(
            "objection-upheld",
            Audience.COMPLAINANT,
            NoticeParameter.ISSUE,
            NoticeParameter.OBJECTION,
            NoticeParameter.REASON);

    /** An objection was dismissed. */
    public static final NoticeKind OBJECTION_DISMISSED = standard(
            "objection-dismissed",
            Audience.COMPLAINANT,
            NoticeParameter.ISSUE,
            NoticeParameter.OBJECTION,
            NoticeParameter.REASON);

    /** The evaluation is over. */
    public static final NoticeKind ISSUE_CLOSED =
            standard("issue-closed", Audience.COMPLAINANT, NoticeParameter.ISSUE, NoticeParameter.QUARTER);

    /** A closed issue was taken up again. */
    public static final NoticeKind ISSUE_REOPENED =
            standard("issue-reopened", Audience.COMPLAINANT, NoticeParameter.ISSUE, NoticeParameter.REASON);

    /** A unit is asked to attend a joint meeting. */
    public static final NoticeKind MEETING_CONVENED = standard(
            "meeting-convened", Audience.UNIT, NoticeParameter.MEETING, NoticeParameter.AT, NoticeParameter.AGENDA);

    /** A joint meeting goes on later. */
    public static final NoticeKind MEETING_ADJOURNED =
            standard("meeting-adjourned", Audience.UNIT, NoticeParameter.MEETING, NoticeParameter.AT);

    /** A unit is offered a measure to answer for. */
    public static final NoticeKind LEAD_OFFERED = standard(
            "lead-offered",
            Audience.UNIT,
            NoticeParameter.ISSUE,
            NoticeParameter.ASSIGNMENT,
            NoticeParameter.MEASURE,
            NoticeParameter.ACCEPT_BY,
            NoticeParameter.DUE);

    /** A unit is asked to help with a measure. */
    public static final NoticeKind ASSISTANCE_OFFERED = standard(
            "assistance-offered",
            Audience.UNIT,
            NoticeParameter.ISSUE,
            NoticeParameter.ASSIGNMENT,
            NoticeParameter.MEASURE,
            NoticeParameter.ACCEPT_BY,
            NoticeParameter.DUE);

    /** A unit is offered what another unit had before. */
    public static final NoticeKind ASSIGNMENT_PASSED_ON = standard(
            "assignment-passed-on",
            Audience.UNIT,
            NoticeParameter.ISSUE,
            NoticeParameter.ASSIGNMENT,
            NoticeParameter.REASON,
            NoticeParameter.ACCEPT_BY,
            NoticeParameter.DUE);

    /** The clock of a unit's assignment was stopped. */
    public static final NoticeKind ASSIGNMENT_PAUSED = standard(
            "assignment-paused",
            Audience.UNIT,
            NoticeParameter.ISSUE,
            NoticeParameter.ASSIGNMENT,
            NoticeParameter.REVIEW_BY);

    /** The clock of a unit's assignment runs again. */
    public static final NoticeKind ASSIGNMENT_RESUMED = standard(
            "assignment-resumed",
            Audience.UNIT,
            NoticeParameter.ISSUE,
            NoticeParameter.ASSIGNMENT,
            NoticeParameter.DUE);

    /** A unit was given more time. */
    public static final NoticeKind EXTENSION_GRANTED = standard(
            "extension-granted", Audience.UNIT, NoticeParameter.ISSUE, NoticeParameter.ASSIGNMENT, NoticeParameter.DUE);

    /** A unit was not given more time. */
    public static final NoticeKind EXTENSION_REFUSED = standard(
            "extension-refused",
            Audience.UNIT,
            NoticeParameter.ISSUE,
            NoticeParameter.ASSIGNMENT,
            NoticeParameter.REASON);

    /** A unit is warned that its due date comes near. */
    public static final NoticeKind DUE_WARNING = standard(
            "due-warning", Audience.UNIT, NoticeParameter.ISSUE, NoticeParameter.ASSIGNMENT, NoticeParameter.DUE);

    /** A unit did not answer an offer in time. */
    public static final NoticeKind OFFER_EXPIRED =
            standard("offer-expired", Audience.UNIT, NoticeParameter.ISSUE, NoticeParameter.ASSIGNMENT);

    /** A unit is reminded that work is overdue. */
    public static final NoticeKind DELAY_REMINDED =
            standard("delay-reminded", Audience.UNIT, NoticeParameter.ISSUE, NoticeParameter.UNIT, NoticeParameter.DUE);

    /** A unit hears that overdue work is now supervised. */
    public static final NoticeKind DELAY_SUPERVISED = standard(
            "delay-supervised", Audience.UNIT, NoticeParameter.ISSUE, NoticeParameter.UNIT, NoticeParameter.DUE);

    /** A unit on the issue hears who is late. */
    public static final NoticeKind DELAY_CIRCULATED = standard(
            "delay-circulated", Audience.UNIT, NoticeParameter.ISSUE, NoticeParameter.UNIT, NoticeParameter.DUE);

    /** A unit hears that someone is to be held accountable for overdue work. */
    public static final NoticeKind DELAY_PURSUED =
            standard("delay-pursued", Audience.UNIT, NoticeParameter.ISSUE, NoticeParameter.UNIT, NoticeParameter.DUE);

    /** An office hears of overdue work. */
    public static final NoticeKind DELAY_REPORTED = standard(
            "delay-reported",
            Audience.OFFICE,
            NoticeParameter.ISSUE,
            NoticeParameter.UNIT,
            NoticeParameter.DUE,
            NoticeParameter.LEVEL);

    /** The complainants hear that the work on their issue is overdue, and how far its supervision has gone. */
    public static final NoticeKind DELAY_ADMITTED = standard(
            "delay-admitted", Audience.COMPLAINANT, NoticeParameter.ISSUE, NoticeParameter.DUE, NoticeParameter.LEVEL);

    /** A unit was held accountable. */
    public static final NoticeKind HELD_ACCOUNTABLE = standard(
            "held-accountable",
            Audience.UNIT,
            NoticeParameter.ISSUE,
            NoticeParameter.RECORD,
            NoticeParameter.APPEAL_BY);

    /** A unit's appeal was upheld. */
    public static final NoticeKind APPEAL_UPHELD = standard(
            "appeal-upheld", Audience.UNIT, NoticeParameter.ISSUE, NoticeParameter.RECORD, NoticeParameter.REASON);

    /** A unit's appeal was dismissed. */
    public static final NoticeKind APPEAL_DISMISSED = standard(
            "appeal-dismissed", Audience.UNIT, NoticeParameter.ISSUE, NoticeParameter.RECORD, NoticeParameter.REASON);

    private static final ImmutableMap<String, NoticeKind> BY_CODE = Maps.uniqueIndex(MADE.build(), NoticeKind::code);

    /**
     * Checks the parts.
     *
     * @param code the name under which notices carry this kind
     * @param audience who is told
     * @param fields what a notice of this kind carries
     * @throws IllegalArgumentException naming the code, if it has other characters or another length, or if two fields have one name
     */
    public NoticeKind {
        checkArgument(
                requireNonNull(code, "code").length() <= 100 && code.matches("[a-z0-9]+(-[a-z0-9]+)*"),
                "code '%s' must be words of small letters and digits with hyphens between, 1 to 100 characters",
                code);
        requireNonNull(audience, "audience");
        Set<String> keys = new HashSet<>();
        for (NoticeParameter field : fields) {
            checkArgument(keys.add(field.key()), "kind of notice '%s' has two parameters '%s'", code, field.key());
        }
    }

    /**
     * Returns a kind of an embedder's own. Its words are given to a {@link MessageCatalog}.
     *
     * @param code its name, none of the library's own: take a beginning of yours, for example {@code "lakeside-lamp-checked"}
     * @param audience who is told
     * @param fields what a notice of this kind carries
     * @return the kind
     * @throws IllegalArgumentException naming the code, if it is one of the library's own, has other characters or another length, or two
     *     fields have one name
     */
    public static NoticeKind of(String code, Audience audience, NoticeParameter... fields) {
        checkArgument(find(code).isEmpty(), "code '%s' is one of the library's own; take another", code);
        return new NoticeKind(code, audience, ImmutableSet.copyOf(fields));
    }

    private static NoticeKind standard(String code, Audience audience, NoticeParameter... fields) {
        NoticeKind kind = new NoticeKind(code, audience, ImmutableSet.copyOf(fields));
        MADE.add(kind);
        return kind;
    }

    /**
     * Returns the library's own kinds.
     *
     * @return the constants, in the order in which they stand here
     */
    public static ImmutableList<NoticeKind> standard() {
        return BY_CODE.values().asList();
    }

    /**
     * Returns the library's own kind of a code.
     *
     * @param code the code, for example of {@link io.github.fourmatters.governance.spi.notice.Notice#template()}
     * @return the kind, or empty if the library has none of that code
     */
    public static Optional<NoticeKind> find(String code) {
        return Optional.ofNullable(BY_CODE.get(requireNonNull(code, "code")));
    }

    /** Returns the parameter of a name that a notice of this kind carries. */
    Optional<NoticeParameter> field(String key) {
        return fields.stream().filter(field -> field.key().equals(key)).findFirst();
    }

    @Override
    public String toString() {
        return code;
    }
}
