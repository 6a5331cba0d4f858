package io.github.fourmatters.governance.notify;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

/**
 * A parameter of a notice: a text, or a moment, which is shown in the recipient's language and zone. None of the library's own is personal
 * data, and none of an embedder's should be: notices are not encrypted. Immutable.
 *
 * @param key its name, as it stands in the words of a kind of notice in braces: a small letter, then letters and digits, 40 at most; for
 *     example {@code "acceptBy"}
 * @param isInstant whether it is a moment, written as {@link java.time.Instant#toString()} does, and not text
 */
public record NoticeParameter(String key, boolean isInstant) {
    /** The issue's id. */
    public static final NoticeParameter ISSUE = text("issue");

    /** The id of the issue that a merged one goes on in. */
    public static final NoticeParameter ROOT = text("root");

    /** A meeting's id. */
    public static final NoticeParameter MEETING = text("meeting");

    /** An assignment's id. */
    public static final NoticeParameter ASSIGNMENT = text("assignment");

    /** An objection's id. */
    public static final NoticeParameter OBJECTION = text("objection");

    /** The id of an accountability record. */
    public static final NoticeParameter RECORD = text("record");

    /** The number of a supervision level: 1 remind, 2 supervise, 3 circulate, 4 accountability. */
    public static final NoticeParameter LEVEL = text("level");

    /** A unit's id. */
    public static final NoticeParameter UNIT = text("unit");

    /** A quarter, for example {@code 2026-Q1}. */
    public static final NoticeParameter QUARTER = text("quarter");

    /** The agency that an issue was referred to. */
    public static final NoticeParameter AGENCY = text("agency");

    /** Why; the public reason that stands in the event. */
    public static final NoticeParameter REASON = text("reason");

    /** What a meeting is to decide: the titles of its items. */
    public static final NoticeParameter AGENDA = text("agenda");

    /** What is to be done. */
    public static final NoticeParameter MEASURE = text("measure");

    /** What the published issue was about. */
    public static final NoticeParameter MATTER = text("matter");

    /** The published result. */
    public static final NoticeParameter RESULT = text("result");

    /** When a meeting begins. */
    public static final NoticeParameter AT = instant("at");

    /** Until when the complainant is contacted. */
    public static final NoticeParameter RESPOND_BY = instant("respondBy");

    /** Until when a unit may accept. */
    public static final NoticeParameter ACCEPT_BY = instant("acceptBy");

    /** The last instant that is on time. */
    public static final NoticeParameter DUE = instant("due");

    /** Until when a pause is to be looked at again. */
    public static final NoticeParameter REVIEW_BY = instant("reviewBy");

    /** Until when a complainant may confirm or disconfirm. */
    public static final NoticeParameter CONFIRM_BY = instant("confirmBy");

    /** Until when objections may be raised. */
    public static final NoticeParameter OBJECT_BY = instant("objectBy");

    /** Until when a unit may appeal. */
    public static final NoticeParameter APPEAL_BY = instant("appealBy");

    /**
     * Checks the name.
     *
     * @param key its name
     * @param isInstant whether it is a moment
     * @throws IllegalArgumentException naming the name, if it has other characters or another length
     */
    public NoticeParameter {
        checkArgument(
                requireNonNull(key, "key").matches("[a-z][A-Za-z0-9]{0,39}"),
                "parameter '%s' must be a small letter, then letters and digits, 40 at most",
                key);
    }

    /**
     * Returns a parameter that is shown as it is.
     *
     * @param key its name
     * @return the parameter
     * @throws IllegalArgumentException naming the name, if it has other characters or another length
     */
    public static NoticeParameter text(String key) {
        return new NoticeParameter(key, false);
    }

    /**
     * Returns a parameter that is a moment.
     *
     * @param key its name
     * @return the parameter
     * @throws IllegalArgumentException naming the name, if it has other characters or another length
     */
    public static NoticeParameter instant(String key) {
        return new NoticeParameter(key, true);
    }

    @Override
    public String toString() {
        return key;
    }
}
