package io.github.fourmatters.governance.meeting;

import io.github.fourmatters.governance.issue.RefusalReason;

/**
 * The refusals of a joint meeting. An issue that stands on its agenda twice is refused as at a triage meeting, with
 * {@link io.github.fourmatters.governance.deliberate.DeliberateRefusalReason#ISSUE_TWICE}.
 */
public enum MeetingRefusalReason implements RefusalReason {
    /** No such meeting stands in this ledger. */
    UNKNOWN_MEETING("is not a meeting of this ledger; convene it first"),
    /** The meeting has ended. */
    MEETING_CLOSED("has closed and takes nothing any more; convene another one for what is undecided"),
    /** The meeting's hour has not come. */
    MEETING_NOT_BEGUN("has not begun; it begins at the hour for which it was convened"),
    /** A meeting is convened, or goes on, at a moment that has passed. */
    MEETING_IN_THE_PAST("has passed already; convene the meeting for a later moment"),
    /** A meeting needs units, items, and issues for each item. */
    AGENDA_EMPTY("must name at least one unit, one item and one issue for each item"),
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
    /** The meeting is to begin, or to go on, sooner than the charter's notice period allows. */
    NOTICE_TOO_SHORT("is too soon for the charter's notice period; name a later moment, or say what the emergency is"),
    /** The charter gives the chair a casting vote, and nobody is to preside. */
    CHAIR_MISSING("needs a unit that presides; name one of those convened, or give the charter a rotation"),
    /** A unit stands in a list twice. */
    UNIT_TWICE("name a unit twice; name each once"),
    /** A vote's weight is not a whole number from 1 to 1,000,000,000. */
    WEIGHT_OUT_OF_RANGE("is not a weight; take a whole number from 1 to 1,000,000,000"),
    /** An item is planned for less than a minute or for more than a day. */
    DURATION_OUT_OF_RANGE("is not the duration of an item; plan for 1 to 1,440 minutes"),
    /** The sum of weights would tell who said what in a secret ballot. */
    SECRET_BUT_WEIGHED("cannot be voted on secretly under a rule that weighs votes; take an open ballot"),
    /** The unit was recused from the item. */
    RECUSED("is recused from this item and has no vote on it"),
    /** The actor does not speak for the unit at this meeting. */
    NOT_A_DELEGATE("does not speak for the unit at this meeting; ask its named liaison or one of its delegates"),
    /** An amendment must be decided before anything else happens to the item. */
    AMENDMENT_PENDING("has a pending amendment; decide that first"),
    /** No amendment is pending. */
    NO_AMENDMENT("has no pending amendment; propose one, or decide the item"),
    /** The item is voted on secretly. */
    BALLOT_SECRET("is voted on secretly; put a paper into the urn"),
    /** The item is voted on openly. */
    BALLOT_OPEN("is voted on openly; vote by name"),
    /** The unit's paper lies in the urn already, or the urn was counted; nothing is taken back from it. */
    PAPER_CAST("has its paper in the urn, or the urn was counted; nothing is taken back from it"),
    /** The papers were counted, and the ballot is over. */
    BALLOT_COUNTED("has its papers counted already; declare the outcome"),
    /** The papers were not counted yet. */
    NOT_COUNTED("is voted on secretly and its papers are not counted; let two tellers count them first"),
    /** Papers are counted by two persons. */
    NOT_TWO_TELLERS("are not two persons; papers are counted by exactly two tellers"),
    /** More papers were counted than lie in the urn. */
    PAPERS_DIFFER("does not fit the papers in the urn; count again"),
    /** The rule knows no casting vote, or nobody presides. */
    NO_CASTING_VOTE("has no casting vote: its rule knows none, or nobody presides"),
    /** A casting vote is yes or no. */
    CASTING_VOTE_ABSTAINS("is no casting vote; say yes or no, or give none"),
    /** The casting vote never comes on top of a vote. */
    CHAIR_HAS_VOTED("has voted on this already, so it has no casting vote on top"),
    /** As many must be in favour as against. */
    NO_TIE("has no tie; the threshold alone decides it"),
    /** A continuation takes up undecided items alone, and there are none. */
    NOTHING_UNDECIDED("has nothing left to take up; close it"),
    /** A proposal must promise at least one required measure for each issue of its item, and nothing for others. */
    MEASURES_INCOMPLETE("needs at least one required measure of its own, for this item's issues alone"),
    /** A unit cannot both lead a measure and assist with it. */
    LEAD_ASSISTS("leads the measure, so it cannot assist with it too");

    private final String advice;

    MeetingRefusalReason(String advice) {
        this.advice = advice;
    }

    @Override
    public String advice() {
        return advice;
    }
}
