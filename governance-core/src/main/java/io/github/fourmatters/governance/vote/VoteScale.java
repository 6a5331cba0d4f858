package io.github.fourmatters.governance.vote;

/** On what voters are weighed. A rule may ask for a majority on one scale or on both. */
public enum VoteScale {
    /** Each voter counts one (一员一票). */
    MEMBERS,
    /** Each voter counts its weight, a whole number such as square metres of floor (专有部分面积). */
    WEIGHT
}
