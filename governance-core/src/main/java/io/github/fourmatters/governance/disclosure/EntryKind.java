package io.github.fourmatters.governance.disclosure;

/** What an entry of the public record tells. */
public enum EntryKind {
    /** A result was disclosed: matter, responsible unit, measures, result. */
    RESULT,
    /** Somebody has objected to a disclosed result. */
    OBJECTION,
    /** An objection was upheld or dismissed. */
    RULING,
    /** The round of an issue has closed: its histograms and its grade. */
    CLOSE,
    /** A grade was corrected: the histograms and the grade that stand from now on, in place of those that it cites. */
    CORRECTION
}
