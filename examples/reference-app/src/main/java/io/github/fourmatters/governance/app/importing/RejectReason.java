package io.github.fourmatters.governance.app.importing;

/** Why a row cannot be right. Rows may also be rejected for a reason of the library's, such as {@code DUE_IN_THE_PAST}. */
enum RejectReason {
    /** The row has more or fewer fields than the table has columns. */
    WRONG_NUMBER_OF_FIELDS,
    /** A field that must be there is blank. */
    MISSING_VALUE,
    /** A field cannot be made into an identifier. */
    BAD_IDENTIFIER,
    /** A row above has the same id, whatever became of that one. */
    REPEATED_ID,
    /** No pattern of the mapping fits a date, or there is no such day. */
    UNREADABLE_DATE,
    /** It was completed before it was raised. */
    COMPLETED_BEFORE_RAISED,
    /** It was cancelled before it was raised. */
    CANCELLED_BEFORE_RAISED
}
