package io.github.fourmatters.governance.disclosure;

/** A field of an entry of the public record, with the privacy that it has by default. */
public enum DisclosedField {
    /** The responsible unit. Always public: the totals are by unit. */
    UNIT("unit", Privacy.PUBLIC),
    /** The code of the category. */
    CATEGORY("category", Privacy.PUBLIC),
    /** What it was about (事项), in the office's words. */
    MATTER("matter", Privacy.PERSONAL),
    /** What was done (措施), in the office's words. */
    MEASURES("measures", Privacy.GUESSABLE),
    /** What came of it (结果), in the office's words. */
    RESULT("result", Privacy.GUESSABLE),
    /** The day on which the issue was raised. */
    RAISED("raised", Privacy.PUBLIC),
    /** The day on which the community took it on, for the first time. */
    ACCEPTED("accepted", Privacy.PUBLIC),
    /** The day on which the work was completed, for the last time. */
    COMPLETED("completed", Privacy.PUBLIC),
    /** The day on which the result was disclosed. */
    PUBLISHED("published", Privacy.PUBLIC),
    /** The last day on which anyone may object. */
    OBJECT_BY("objectBy", Privacy.PUBLIC),
    /** The id of an objection. */
    OBJECTION("objection", Privacy.PUBLIC),
    /** The day on which somebody objected. */
    OBJECTED("objected", Privacy.PUBLIC),
    /** {@code upheld} or {@code dismissed}. */
    RULING("ruling", Privacy.PUBLIC),
    /** Why an objection was upheld or dismissed, in the words of whoever decided. */
    REASON("reason", Privacy.PERSONAL),
    /** The day on which an objection was decided. */
    DECIDED("decided", Privacy.PUBLIC),
    /** The quarter whose round it was. Always public: the totals are by round. */
    ROUND("round", Privacy.PUBLIC),
    /** The grade as an exact fraction; not there if it is invalid. Always public: anyone may compute it again from the ballots. */
    SCORE("score", Privacy.PUBLIC),
    /** The hash of this version of the grade. Always public: anyone may compute it again, and the totals are of what stands. */
    STATEMENT("statement", Privacy.PUBLIC),
    /** The hash of the version that a correction replaces. Always public, for the same reasons. */
    REPLACES("replaces", Privacy.PUBLIC),
    /** How many ballots a correction has taken out. */
    EXCLUDED_BALLOTS("excludedBallots", Privacy.PUBLIC),
    /** The day on which a grade was corrected. */
    CORRECTED("corrected", Privacy.PUBLIC),
    /** How many ballots were replaced by a later one of the same person. */
    REPLACED_BALLOTS("replacedBallots", Privacy.PUBLIC),
    /** How many ballots had come in late when the round closed; they are kept and not counted. */
    LATE_BALLOTS("lateBallots", Privacy.PUBLIC),
    /** The day on which the round closed. */
    CLOSED("closed", Privacy.PUBLIC);

    private final String key;
    private final Privacy standard;

    DisclosedField(String key, Privacy standard) {
        this.key = key;
        this.standard = standard;
    }

    /**
     * Returns the field's name in the published file.
     *
     * @return a word of ASCII letters
     */
    public String key() {
        return key;
    }

    /** The privacy that it has unless a policy says otherwise. */
    Privacy standard() {
        return standard;
    }
}
