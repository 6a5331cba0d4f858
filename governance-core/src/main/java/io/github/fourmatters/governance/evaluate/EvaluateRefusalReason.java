package io.github.fourmatters.governance.evaluate;

import io.github.fourmatters.governance.issue.RefusalReason;

/** Why a command of evaluating may be refused. */
public enum EvaluateRefusalReason implements RefusalReason {
    /** Only who is on the issue can confirm or disconfirm its result. */
    NOT_A_COMPLAINANT("is not a complainant of this issue now; look at the issue's reports"),
    /** The window to confirm or disconfirm is over. */
    CONFIRMATION_OVER("was the last moment to confirm or disconfirm; object once the result is disclosed"),
    /** The window to object is over. */
    OBJECTIONS_OVER("was the last moment to object; ask for the issue to be reopened once it is closed"),
    /** No such objection is pending. */
    UNKNOWN_OBJECTION("is not a pending objection to this issue; look at the issue's timeline"),
    /** Work that is ordered again must name at least one required measure, for this issue. */
    REWORK_INCOMPLETE(
            "must name at least one required measure, each for this issue, none led by a unit that also assists"),
    /** A person who was not reached has said nothing about the result. */
    NOT_REACHED("was not reached, so cannot have said that the issue is resolved or satisfies"),
    /** A roster is settled when its round opens. */
    ROSTER_FROZEN("has opened, so its roster is settled; enrol the person for the next quarter"),
    /** The roster names nobody, or a person twice. */
    ROSTER_UNCLEAR("must name at least one person, and each once"),
    /** The roster names more persons than one event keeps. */
    ROSTER_TOO_LONG("are more than the 1,000 that one command enrols; enrol the rest by further commands"),
    /** The round is not open yet. */
    ROUND_NOT_OPEN("has not opened; ballots are taken once its quarter has ended"),
    /** The round of the issue has not closed. */
    ROUND_STILL_OPEN("has not closed; its issues close after it"),
    /** The issue is not one of the round's, or is so no more since it was reopened. */
    NOT_IN_ROUND("is not evaluated in this round; look at the issue's timeline"),
    /** The person is on no roster of this round. */
    NOT_ON_ROSTER("is not on this round's roster, or not for this day; only who is enrolled before it opens may vote"),
    /** The community did the work itself and does not grade it. */
    PARTY_PERFORMED("did the work itself, so it does not grade it"),
    /** The person has no ballot that counts, so nothing of theirs can be taken out. */
    NO_COUNTED_BALLOT("has no counted ballot on this issue; name only persons whose ballot counts"),
    /** A level is not 1 to 5. */
    LEVEL_UNKNOWN("must be 1 (worst) to 5 (best)"),
    /**
     * A revision is not the next of this person's on the issue. A gap is refused as well as a repeat: whoever enters a ballot for somebody
     * could otherwise take a number so high that no later ballot could replace it.
     */
    REVISION_NOT_NEXT(
            "must be 1 for the first ballot of a person on an issue in a cycle, and one more for each later one");

    private final String advice;

    EvaluateRefusalReason(String advice) {
        this.advice = advice;
    }

    @Override
    public String advice() {
        return advice;
    }
}
