package io.github.fourmatters.governance.tally;

/** The three parties that evaluate (三方). */
public enum Party {
    /** The community (社区). It drops out where it did the work itself. */
    COMMUNITY,
    /** Representatives of the party members (党员代表). */
    PARTY_MEMBERS,
    /** Representatives of the residents (群众代表). */
    RESIDENTS
}
