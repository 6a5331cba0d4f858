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
    ISSUE_RECEIVED("issue-received", Audience.COMPLAINANT, Field.ISSUE),
    /** The community has taken the issue on. */
    ISSUE_ACCEPTED("issue-accepted", Audience.COMPLAINANT, Field.ISSUE, Field.RESPOND_BY),
    /** The community has refused the issue. */
    ISSUE_REJECTED("issue-rejected", Audience.COMPLAINANT, Field.ISSUE, Field.REASON),
    /** The issue went to another agency. */
    ISSUE_REFERRED("issue-referred", Audience.COMPLAINANT, Field.ISSUE, Field.AGENCY, Field.REASON),
    /** The issue goes on as part of another one. */
    ISSUE_MERGED("issue-merged", Audience.COMPLAINANT, Field.ISSUE, Field.ROOT),
    /** The issue ended without action. */
    ISSUE_ENDED_WITHOUT_ACTION("issue-ended-without-action", Audience.COMPLAINANT, Field.ISSUE, Field.REASON),
    /** The work is done; the complainant is asked to confirm the result. */
    CONFIRMATION_ASKED("confirmation-asked", Audience.COMPLAINANT, Field.ISSUE, Field.CONFIRM_BY),
    /** The result was published; anyone may object. */
    RESULT_PUBLISHED(
            "result-published",
            Audience.COMPLAINANT,
            Field.ISSUE,
            Field.UNIT,
            Field.MATTER,
            Field.RESULT,
            Field.OBJECT_BY),
    /** An objection was upheld, and the work begins again. */
    OBJECTION_UPHELD("objection-upheld", Audience.COMPLAINANT, Field.ISSUE, Field.OBJECTION, Field.REASON),
    /** An objection was dismissed. */
    OBJECTION_DISMISSED("objection-dismissed", Audience.COMPLAINANT, Field.ISSUE, Field.OBJECTION, Field.REASON),
    /** The evaluation is over. */
    ISSUE_CLOSED("issue-closed", Audience.COMPLAINANT, Field.ISSUE, Field.QUARTER),
    /** A closed issue was taken up again. */
    ISSUE_REOPENED("issue-reopened", Audience.COMPLAINANT, Field.ISSUE, Field.REASON),
    /** A unit is asked to attend a joint meeting. */
    MEETING_CONVENED("meeting-convened", Audience.UNIT, Field.MEETING, Field.AT, Field.AGENDA),
    /** A joint meeting goes on later. */
    MEETING_ADJOURNED("meeting-adjourned", Audience.UNIT, Field.MEETING, Field.AT),
    /** A unit is offered a measure to answer for. */
    LEAD_OFFERED(
            "lead-offered", Audience.UNIT, Field.ISSUE, Field.ASSIGNMENT, Field.MEASURE, Field.ACCEPT_BY, Field.DUE),
    /** A unit is asked to help with a measure. */
    ASSISTANCE_OFFERED(
            "assistance-offered",
            Audience.UNIT,
            Field.ISSUE,
            Field.ASSIGNMENT,
            Field.MEASURE,
            Field.ACCEPT_BY,
            Field.DUE),
    /** A unit is offered what another unit had before. */
    ASSIGNMENT_PASSED_ON(
            "assignment-passed-on",
            Audience.UNIT,
            Field.ISSUE,
            Field.ASSIGNMENT,
            Field.REASON,
            Field.ACCEPT_BY,
            Field.DUE),
    /** The clock of a unit's assignment was stopped. */
    ASSIGNMENT_PAUSED("assignment-paused", Audience.UNIT, Field.ISSUE, Field.ASSIGNMENT, Field.REVIEW_BY),
    /** The clock of a unit's assignment runs again. */
    ASSIGNMENT_RESUMED("assignment-resumed", Audience.UNIT, Field.ISSUE, Field.ASSIGNMENT, Field.DUE),
    /** A unit was given more time. */
    EXTENSION_GRANTED("extension-granted", Audience.UNIT, Field.ISSUE, Field.ASSIGNMENT, Field.DUE),
    /** A unit was not given more time. */
    EXTENSION_REFUSED("extension-refused", Audience.UNIT, Field.ISSUE, Field.ASSIGNMENT, Field.REASON),
    /** A unit is warned that its due date comes near. */
    DUE_WARNING("due-warning", Audience.UNIT, Field.ISSUE, Field.ASSIGNMENT, Field.DUE),
    /** A unit did not answer an offer in time. */
    OFFER_EXPIRED("offer-expired", Audience.UNIT, Field.ISSUE, Field.ASSIGNMENT),
    /** A unit is reminded that work is overdue. */
    DELAY_REMINDED("delay-reminded", Audience.UNIT, Field.ISSUE, Field.UNIT, Field.DUE),
    /** A unit hears that overdue work is now supervised. */
    DELAY_SUPERVISED("delay-supervised", Audience.UNIT, Field.ISSUE, Field.UNIT, Field.DUE),
    /** A unit on the issue hears who is late. */
    DELAY_CIRCULATED("delay-circulated", Audience.UNIT, Field.ISSUE, Field.UNIT, Field.DUE),
    /** A unit hears that someone is to be held accountable for overdue work. */
    DELAY_PURSUED("delay-pursued", Audience.UNIT, Field.ISSUE, Field.UNIT, Field.DUE),
    /** An office hears of overdue work. */
    DELAY_REPORTED("delay-reported", Audience.OFFICE, Field.ISSUE, Field.UNIT, Field.DUE, Field.LEVEL),
    /** The complainants hear that the work on their issue is overdue, and how far its supervision has gone. */
    DELAY_ADMITTED("delay-admitted", Audience.COMPLAINANT, Field.ISSUE, Field.DUE, Field.LEVEL),
    /** A unit was held accountable. */
    HELD_ACCOUNTABLE("held-accountable", Audience.UNIT, Field.ISSUE, Field.RECORD, Field.APPEAL_BY),
    /** A unit's appeal was upheld. */
    APPEAL_UPHELD("appeal-upheld", Audience.UNIT, Field.ISSUE, Field.RECORD, Field.REASON),
    /** A unit's appeal was dismissed. */
    APPEAL_DISMISSED("appeal-dismissed", Audience.UNIT, Field.ISSUE, Field.RECORD, Field.REASON);

    private static final ImmutableMap<String, NoticeTemplate> BY_CODE =
            Maps.uniqueIndex(Arrays.asList(values()), NoticeTemplate::code);

    private final String code;
    private final Audience audience;
    private final ImmutableSet<Field> fields;

    NoticeTemplate(String code, Audience audience, Field... fields) {
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
    public ImmutableSet<Field> fields() {
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
