package io.github.fourmatters.governance.whatif;

/** The kinds of facts that policy derives. */
public enum FactKind {
    /** Until when a complainant is to be contacted (响应时限). */
    RESPONSE_DUE,
    /** Until when a measure is to be completed (办理时限). */
    HANDLING_DUE,
    /** Whether an issue was completed on time (按期办结). */
    ON_TIME,
    /** How high a measure climbed on the ladder of supervision while its clock ran; once for each time that it was in hand (督办级别). */
    RUNG,
    /** Until when an offer may be accepted (签收时限). */
    OFFER_WINDOW,
    /** Until when an assignment may be returned (退单时限). */
    RETURN_WINDOW,
    /** Until when a result may be confirmed or disconfirmed (确认时限). */
    CONFIRMATION_WINDOW,
    /** Until when an objection may be raised (公示异议期). */
    OBJECTION_WINDOW,
    /** Until when ballots of a round are counted (评事时限). */
    ROUND_WINDOW,
    /** What a meeting decided on an item (表决结果). */
    TALLY,
    /** The composite of an issue (综合得分). */
    SCORE,
    /** The place of a unit among the units by the mean of its issues' composites (排名). */
    RANK
}
