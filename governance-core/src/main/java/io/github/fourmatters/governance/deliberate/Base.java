package io.github.fourmatters.governance.deliberate;

/** Of what number a majority is a share. */
public enum Base {
    /** Of the votes cast for and against; abstentions count on neither side. */
    CAST,
    /** Of all who are present; an abstention weighs against. */
    PRESENT,
    /** Of all who may vote; an absence weighs against. */
    ELIGIBLE
}
