package io.github.fourmatters.governance.notify;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.util.Arrays;
import java.util.Optional;

/**
 * Everything that the library tells anybody. A {@link io.github.fourmatters.governance.spi.notice.Notice} carries the template's
 * {@link #code()} and exactly its {@link #fields()}; {@link Templates} makes the words of them.
 *
 * <p>Codes are never reused for another meaning.
 */
public enum NoticeTemplate {
    /** An issue was raised: the receipt. */
    ISSUE_RECEIVED("issue-received", Audience.COMPLAINANT, NoticeParameter.ISSUE),
    /** The community has taken the issue on. */
    ISSUE_ACCEPTED("issue-accepted", Audience.COMPLAINANT, NoticeParameter.ISSUE, NoticeParameter.RESPOND_BY),
    /** The community has refused the issue. */
    ISSUE_REJECTED("issue-rejected", Audience.COMPLAINANT, NoticeParameter.ISSUE, NoticeParameter.REASON),
    /** The issue went to another agency. */
    ISSUE_REFERRED(
            "issue-referred",
            Audience.COMPLAINANT,
            NoticeParameter.ISSUE,
            NoticeParameter.AGENCY,
            NoticeParameter.REASON),
    /** The issue goes on as part of another one. */
    ISSUE_MERGED("issue-merged", Audience.COMPLAINANT, NoticeParameter.ISSUE, NoticeParameter.ROOT),
    /** The issue ended without action. */
    ISSUE_ENDED_WITHOUT_ACTION(
            "issue-ended-without-action", Audience.COMPLAINANT, NoticeParameter.ISSUE, NoticeParameter.REASON),
    /** The work is done; the complainant is asked to confirm the result. */
    CONFIRMATION_ASKED("confirmation-asked", Audience.COMPLAINANT, NoticeParameter.ISSUE, NoticeParameter.CONFIRM_BY),
    /** The result was published; anyone may object. */
    RESULT_PUBLISHED(
            "result-published",
            Audience.COMPLAINANT,
            NoticeParameter.ISSUE,
            NoticeParameter.UNIT,
            NoticeParameter.MATTER,
            NoticeParameter.RESULT,
            NoticeParameter.OBJECT_BY),
    /** An objection was upheld, and the work begins again. */
    OBJECTION_UPHELD(
            "objection-upheld",
            Audience.COMPLAINANT,
            NoticeParameter.ISSUE,
            NoticeParameter.OBJECTION,
            NoticeParameter.REASON),
    /** An objection was dismissed. */
    OBJECTION_DISMISSED(
            "objection-dismissed",
            Audience.COMPLAINANT,
            NoticeParameter.ISSUE,
            NoticeParameter.OBJECTION,
            NoticeParameter.REASON),
    /** The evaluation is over. */
    ISSUE_CLOSED("issue-closed", Audience.COMPLAINANT, NoticeParameter.ISSUE, NoticeParameter.QUARTER),
    /** A closed issue was taken up again. */
    ISSUE_REOPENED("issue-reopened", Audience.COMPLAINANT, NoticeParameter.ISSUE, NoticeParameter.REASON),
    /** A unit is asked to attend a joint meeting. */
    MEETING_CONVENED(
            "meeting-convened", Audience.UNIT, NoticeParameter.MEETING, NoticeParameter.AT, NoticeParameter.AGENDA),
    /** A joint meeting goes on later. */
    MEETING_ADJOURNED("meeting-adjourned", Audience.UNIT, NoticeParameter.MEETING, NoticeParameter.AT),
    /** A unit is offered a measure to answer for. */
    LEAD_OFFERED(
            "lead-offered",
            Audience.UNIT,
            NoticeParameter.ISSUE,
            NoticeParameter.ASSIGNMENT,
            NoticeParameter.MEASURE,
            NoticeParameter.ACCEPT_BY,
            NoticeParameter.DUE),
    /** A unit is asked to help with a measure. */
    ASSISTANCE_OFFERED(
            "assistance-offered",
            Audience.UNIT,
            NoticeParameter.ISSUE,
            NoticeParameter.ASSIGNMENT,
            NoticeParameter.MEASURE,
            NoticeParameter.ACCEPT_BY,
            NoticeParameter.DUE),
    /** A unit is offered what another unit had before. */
    ASSIGNMENT_PASSED_ON(
            "assignment-passed-on",
            Audience.UNIT,
            NoticeParameter.ISSUE,
            NoticeParameter.ASSIGNMENT,
            NoticeParameter.REASON,
            NoticeParameter.ACCEPT_BY,
            NoticeParameter.DUE),
    /** The clock of a unit's assignment was stopped. */
    ASSIGNMENT_PAUSED(
            "assignment-paused",
            Audience.UNIT,
            NoticeParameter.ISSUE,
            NoticeParameter.ASSIGNMENT,
            NoticeParameter.REVIEW_BY),
    /** The clock of a unit's assignment runs again. */
    ASSIGNMENT_RESUMED(
            "assignment-resumed",
            Audience.UNIT,
            NoticeParameter.ISSUE,
            NoticeParameter.ASSIGNMENT,
            NoticeParameter.DUE),
    /** A unit was given more time. */
    EXTENSION_GRANTED(
            "extension-granted", Audience.UNIT, NoticeParameter.ISSUE, NoticeParameter.ASSIGNMENT, NoticeParameter.DUE),
    /** A unit was not given more time. */
    EXTENSION_REFUSED(
            "extension-refused",
            Audience.UNIT,
            NoticeParameter.ISSUE,
            NoticeParameter.ASSIGNMENT,
            NoticeParameter.REASON),
    /** A unit is warned that its due date comes near. */
    DUE_WARNING("due-warning", Audience.UNIT, NoticeParameter.ISSUE, NoticeParameter.ASSIGNMENT, NoticeParameter.DUE),
    /** A unit did not answer an offer in time. */
    OFFER_EXPIRED("offer-expired", Audience.UNIT, NoticeParameter.ISSUE, NoticeParameter.ASSIGNMENT),
    /** A unit is reminded that work is overdue. */
    DELAY_REMINDED("delay-reminded", Audience.UNIT, NoticeParameter.ISSUE, NoticeParameter.UNIT, NoticeParameter.DUE),
    /** A unit hears that overdue work is now supervised. */
    DELAY_SUPERVISED(
            "delay-supervised", Audience.UNIT, NoticeParameter.ISSUE, NoticeParameter.UNIT, NoticeParameter.DUE),
    /** A unit on the issue hears who is late. */
    DELAY_CIRCULATED(
            "delay-circulated", Audience.UNIT, NoticeParameter.ISSUE, NoticeParameter.UNIT, NoticeParameter.DUE),
    /** A unit hears that someone is to be held accountable for overdue work. */
    DELAY_PURSUED("delay-pursued", Audience.UNIT, NoticeParameter.ISSUE, NoticeParameter.UNIT, NoticeParameter.DUE),
    /** An office hears of overdue work. */
    DELAY_REPORTED(
            "delay-reported",
            Audience.OFFICE,
            NoticeParameter.ISSUE,
            NoticeParameter.UNIT,
            NoticeParameter.DUE,
            NoticeParameter.LEVEL),
    /** The complainants hear that the work on their issue is overdue, and how far its supervision has gone. */
    DELAY_ADMITTED(
            "delay-admitted", Audience.COMPLAINANT, NoticeParameter.ISSUE, NoticeParameter.DUE, NoticeParameter.LEVEL),
    /** A unit was held accountable. */
    HELD_ACCOUNTABLE(
            "held-accountable",
            Audience.UNIT,
            NoticeParameter.ISSUE,
            NoticeParameter.RECORD,
            NoticeParameter.APPEAL_BY),
    /** A unit's appeal was upheld. */
    APPEAL_UPHELD(
            "appeal-upheld", Audience.UNIT, NoticeParameter.ISSUE, NoticeParameter.RECORD, NoticeParameter.REASON),
    /** A unit's appeal was dismissed. */
    APPEAL_DISMISSED(
            "appeal-dismissed", Audience.UNIT, NoticeParameter.ISSUE, NoticeParameter.RECORD, NoticeParameter.REASON);

    private static final ImmutableMap<String, NoticeTemplate> BY_CODE =
            Maps.uniqueIndex(Arrays.asList(values()), NoticeTemplate::code);

    private final String code;
    private final Audience audience;
    private final ImmutableSet<NoticeParameter> fields;

    NoticeTemplate(String code, Audience audience, NoticeParameter... fields) {
        this.code = code;
        this.audience = audience;
        this.fields = ImmutableSet.copyOf(fields);
    }

    /**
     * Returns the name under which notices carry this template.
     *
     * @return for example {@code "issue-received"}
     */
    public String code() {
        return code;
    }

    /**
     * Returns who is told.
     *
     * @return residents, units or offices
     */
    public Audience audience() {
        return audience;
    }

    /**
     * Returns what a notice of this template carries.
     *
     * @return the fields, all of which must be there
     */
    public ImmutableSet<NoticeParameter> fields() {
        return fields;
    }

    /**
     * Returns the template of a code.
     *
     * @param code the code, for example of {@link io.github.fourmatters.governance.spi.notice.Notice#template()}
     * @return the template, or empty if the library has none of that code
     */
    public static Optional<NoticeTemplate> find(String code) {
        return Optional.ofNullable(BY_CODE.get(requireNonNull(code, "code")));
    }
}
