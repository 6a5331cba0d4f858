package io.github.fourmatters.governance.issue;

/**
 * What a person may do. Which roles a person holds is asserted by the embedding system; which role a command asks for is a rule here.
 */
public enum Role {
    /** Raises, confirms, objects and withdraws for herself or himself (居民). */
    RESIDENT,
    /** Writes down what residents say at visits and in the chat groups of a grid cell (网格员). */
    GRID_WORKER,
    /** Works for the community: accepts, triages, settles directly, publishes (社区工作者). */
    COMMUNITY_OFFICER,
    /** Convenes and chairs the joint meeting (支部书记). */
    BRANCH_SECRETARY,
    /** Speaks, votes and answers for one unit (驻区单位联络员). */
    UNIT_LIAISON,
    /** Checks, calls residents back, decides objections and reopens; belongs to no performing unit (督办). */
    SUPERVISOR,
    /** Enrols the voters of a round, and enters ballots that were cast on paper (评事工作人员). */
    EVALUATION_CLERK,
    /** Stands on a round's roster and casts ballots for herself or himself (评事代表). */
    EVALUATOR,
    /** The clock: acts when something falls due. Never held by a person. */
    SYSTEM;

    /**
     * Tells whether a holder uses this role only for herself or himself, or for one unit. A grant of any other role must span a whole
     * community to be of use there.
     *
     * @return {@code true} for residents, evaluators and the liaisons of units
     */
    public boolean isForOne() {
        return this == RESIDENT || this == EVALUATOR || this == UNIT_LIAISON;
    }
}
