package io.github.fourmatters.governance.issue;

/** The refusals that every matter may give. */
public enum CommonRefusalReason implements RefusalReason {
    /** The actor holds none of the roles that the command or the reading asks for, or not for this unit or person. */
    NOT_PERMITTED("may not do this; ask someone who holds one of its roles for this community, unit or person"),
    /** No such issue stands in this ledger. */
    UNKNOWN_ISSUE("is not an issue of this ledger; look it up in the issue register"),
    /** The issue is not at a stage at which this can happen. */
    WRONG_STAGE("does not allow this now; look at the issue's timeline for what comes next"),
    /** The category is not in the charter's tree. */
    UNKNOWN_CATEGORY("is not a category of the charter in force; choose one of its codes"),
    /** A reason, a measure or another text that must be there is blank: there is no visible character in it. */
    TEXT_MISSING("must not be blank; say it in words"),
    /** A text is longer than the charter allows. */
    TEXT_TOO_LONG("is longer than the charter allows; shorten it, or attach the rest elsewhere and cite it"),
    /** A text holds half a character: a surrogate without its partner. */
    TEXT_BROKEN("holds half a character; send whole Unicode characters"),
    /** A text holds a control character other than line breaks and tabs, or a code point that is no character. */
    TEXT_UNPRINTABLE("is a control character; send text with line breaks and tabs at most"),
    /** A text turns the direction of writing and never turns it back, so that whatever is shown behind it is turned as well. */
    TEXT_TURNED("turns the direction of writing and is never ended; take that character out"),
    /** A person is named by the id of the clock, or by one that looks like it. */
    PERSON_ID_RESERVED("is the clock's own name or looks like it; give the person another pseudonym"),
    /** A list of a command is too long for one event: 100,000 UTF-16 units at most, all that it holds together. */
    LIST_TOO_LONG("is more than the 100,000 characters that one event keeps of a list; name fewer at once"),
    /** A due date is not after the moment of the command. */
    DUE_IN_THE_PAST("has passed already; name a day from today on"),
    /** The clock was asked to act before the time has come. */
    NOT_YET_DUE("has not come yet; the timer will act when it does"),
    /** The charter's calendar has no official days for a year that a deadline runs into, or a day lies outside of the years 1 to 9999. */
    CALENDAR_NOT_COVERED(
            "is not covered by the charter's working calendar; add that year's official holidays to the charter,"
                    + " or name a day of a year that it covers"),
    /** The command id was used before, for a command of other content. */
    COMMAND_ID_REUSED("was used for another command; give each command an id of its own"),
    /** The clock of the node is further from that of the storage's server than the clock policy allows. */
    CLOCK_APART(
            "is too far from it to record anything; set this machine's clock right, or allow more in the clock policy of Governance"),
    /** The clock of the node is so far ahead of the ledger's last record that it may well be wrong. */
    CLOCK_JUMP(
            "is too far ahead to be taken on trust; set this machine's clock right, or, if it is, let an administrator"
                    + " confirm the jump with confirmClock(ledger, until)"),
    /** The command id begins as the ids of the clock's own commands do, and the actor is not the clock. */
    COMMAND_ID_RESERVED("begins with 'timer:', which is kept for the clock's own commands; choose another beginning"),
    /** The person who would judge the work belongs to a unit that was assigned in this cycle, whether it worked or not. */
    CONFLICT_OF_INTEREST("belongs to a unit that was assigned to the work; let someone from outside it do this");

    private final String advice;

    CommonRefusalReason(String advice) {
        this.advice = advice;
    }

    @Override
    public String advice() {
        return advice;
    }
}
