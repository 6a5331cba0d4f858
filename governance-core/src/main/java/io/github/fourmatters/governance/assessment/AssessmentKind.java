package io.github.fourmatters.governance.assessment;

/** What a document is for. */
public enum AssessmentKind {
    /** The annual assessment of units (年度考核): everything that is known of a unit. */
    ANNUAL_ASSESSMENT,
    /** The conduct appraisal (行风评议): how a unit treats people, as they say themselves; whether it is on time does not count by default. */
    CONDUCT_APPRAISAL,
    /** Merit selection (评先选优): the annual score, and who may be commended on it. */
    MERIT_SELECTION
}
