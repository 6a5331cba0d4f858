package io.github.fourmatters.governance.notify;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.Arrays;
import java.util.Optional;

/** A parameter of a notice. None of them is personal data. */
public enum NoticeParameter {
    /** The issue's id. */
    ISSUE("issue", false),
    /** The id of the issue that a merged one goes on in. */
    ROOT("root", false),
    /** A meeting's id. */
    MEETING("meeting", false),
    /** An assignment's id. */
    ASSIGNMENT("assignment", false),
    /** An objection's id. */
    OBJECTION("objection", false),
    /** The id of an accountability record. */
    RECORD("record", false),
    /** The number of a supervision level: 1 remind, 2 supervise, 3 circulate, 4 accountability. */
    LEVEL("level", false),
    /** A unit's id. */
    UNIT("unit", false),
    /** A quarter, for example {@code 2026-Q1}. */
    QUARTER("quarter", false),
    /** The agency that an issue was referred to. */
    AGENCY("agency", false),
    /** Why; the public reason that stands in the event. */
    REASON("reason", false),
    /** What a meeting is to decide: the titles of its items. */
    AGENDA("agenda", false),
    /** What is to be done. */
    MEASURE("measure", false),
    /** What the published issue was about. */
    MATTER("matter", false),
    /** The published result. */
    RESULT("result", false),
    /** When a meeting begins. */
    AT("at", true),
    /** Until when the complainant is contacted. */
    RESPOND_BY("respondBy", true),
    /** Until when a unit may accept. */
    ACCEPT_BY("acceptBy", true),
    /** The last instant that is on time. */
    DUE("due", true),
    /** Until when a pause is to be looked at again. */
    REVIEW_BY("reviewBy", true),
    /** Until when a complainant may confirm or disconfirm. */
    CONFIRM_BY("confirmBy", true),
    /** Until when objections may be raised. */
    OBJECT_BY("objectBy", true),
    /** Until when a unit may appeal. */
    APPEAL_BY("appealBy", true);

    private static final ImmutableMap<String, NoticeParameter> BY_KEY =
            Maps.uniqueIndex(Arrays.asList(values()), NoticeParameter::key);

    private final String key;
    private final boolean instant;

    NoticeParameter(String key, boolean instant) {
        this.key = key;
        this.instant = instant;
    }

    /**
     * Returns the name of the parameter.
     *
     * @return for example {@code "acceptBy"}
     */
    public String key() {
        return key;
    }

    /**
     * Tells whether the parameter is a moment, written as {@link java.time.Instant#toString()} does.
     *
     * @return {@code true} for a moment, {@code false} for text
     */
    public boolean isInstant() {
        return instant;
    }

    static Optional<NoticeParameter> find(String key) {
        return Optional.ofNullable(BY_KEY.get(requireNonNull(key, "key")));
    }
}
