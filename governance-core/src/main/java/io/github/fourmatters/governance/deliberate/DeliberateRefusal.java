package io.github.fourmatters.governance.deliberate;

import io.github.fourmatters.governance.issue.Refusal;

/** The refusals of this room. */
public enum DeliberateRefusal implements Refusal {
    /** An issue ends without action only after the meeting has defeated a proposal for it, or a plan has failed. */
    NOTHING_TRIED("has had no proposal defeated and no plan failed; settle it or table it first"),
    /** No such meeting stands in this ledger. */
    UNKNOWN_MEETING("is not a meeting of this ledger; convene it first"),
    /** The meeting has ended. */
    MEETING_CLOSED("has closed and takes nothing any more; convene another one for what is undecided"),
    /** The meeting's hour has not come. */
    MEETING_NOT_BEGUN("has not begun; it begins at the hour for which it was convened"),
    /** A meeting is convened for a moment that has passed. */
    MEETING_IN_THE_PAST("has passed already; convene the meeting for a later moment"),
    /** A meeting needs units, items, and issues for each item. */
    AGENDA_EMPTY("must name at least one unit, one item and one issue for each item"),
    /** One agenda may name an issue once. */
    ISSUE_TWICE("stands on the agenda twice; name it in one item"),
    /** The issue stands on the agenda of another meeting that has not decided on it. */
    ALREADY_TABLED("stands on another meeting's agenda; wait for its outcome"),
    /** No such item stands on the agenda. */
    UNKNOWN_ITEM("is not on the agenda of this meeting; look at its items"),
    /** The item has its outcome already. */
    ITEM_DECIDED("is decided already; a new proposal needs another meeting"),
    /** The unit is not among those that were convened. */
    NOT_ELIGIBLE("was not convened to this meeting, so it is not counted in it"),
    /** The unit is not among those that are present. */
    NOT_PRESENT("is not recorded as present; record its attendance first"),
    /** Nothing has been proposed for the item. */
    NO_PROPOSAL("has no proposal yet; propose a text and its measures first"),
    /** The vote cites another text than the one that is proposed now. */
    STALE_TEXT("is not the hash of the text that is proposed now; read the new text and vote again"),
    /** A proposal must promise at least one required measure for each issue of its item, and nothing for others. */
    MEASURES_INCOMPLETE("needs at least one required measure of its own, for this item's issues alone"),
    /** A unit cannot both lead a measure and assist with it. */
    LEAD_ASSISTS("leads the measure, so it cannot assist with it too");

    private final String advice;

    DeliberateRefusal(String advice) {
        this.advice = advice;
    }

    @Override
    public String advice() {
        return advice;
    }
}
