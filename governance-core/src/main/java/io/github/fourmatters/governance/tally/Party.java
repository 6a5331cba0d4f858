package io.github.fourmatters.governance.tally;

/** The three parties that evaluate (三方). */
public enum Party {
    /** The community (社区). It drops out where it did the work itself. */
    COMMUNITY(0),
    /** Representatives of the party members (党员代表). */
    PARTY_MEMBERS(1),
    /** Representatives of the residents (群众代表). */
    RESIDENTS(2);

    private final int code;

    Party(int code) {
        this.code = code;
    }

    /** The number that stands for this party in written forms: it never changes. */
    int code() {
        return code;
    }
}
