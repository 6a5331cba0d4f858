package io.github.fourmatters.governance.issue;

/**
 * What a person may do. Which roles a person holds is asserted by the embedding system; which role a command asks for is a rule here, and
 * each command says it by {@link Command#roles()}.
 *
 * <p>Whoever belongs to a unit that did the work is not asked about that work: such an actor does not check it, call back, decide on it,
 * cast a ballot about it, correct its grade, or reopen it, in whatever role.
 */
public enum Role {
    /**
     * Raises and withdraws, confirms the result or says that it is not resolved, and objects, each for herself or himself; reads the own
     * words back (居民). A resident cannot reopen an issue, and may only ask for it.
     */
    RESIDENT,
    /**
     * Raises issues for residents, from visits and the chat groups of a grid cell, and writes down responses, outreach and errands (网格员).
     */
    GRID_WORKER,
    /**
     * Works for the community (社区工作者). Raises issues for residents, takes them on, rejects, refers and merges them, and writes down
     * responses and outreach; triages, and closes without action; settles directly as the liaison of an office, reassigns and replans;
     * pauses and resumes assignments, and decides on extensions; writes down errands and volunteer sessions; publishes, and reopens what
     * she or he had no part in. Reads residents' words.
     */
    COMMUNITY_OFFICER,
    /**
     * Convenes the joint meeting and records its course: attendance, proposals, recusals, counts and outcomes (支部书记). Does not chair it:
     * the chair is a unit. Also holds triage meetings, triages, and closes without action. Reads residents' words.
     */
    BRANCH_SECRETARY,
    /**
     * Speaks, votes and answers for one unit (驻区单位联络员): votes at meetings, recuses the unit, and gives the casting vote where it
     * presides; accepts, declines, starts, returns and completes its assignments, asks for extensions and resumes; writes down its
     * volunteer sessions; speaks to its accountability records and appeals.
     */
    UNIT_LIAISON,
    /**
     * Pauses and resumes assignments, and decides on extensions, objections and appeals; checks, calls residents back, corrects grades, and
     * reopens what she or he had no part in; belongs to no unit that did the work (督办).
     */
    SUPERVISOR,
    /** Enrols the voters of a round, and enters ballots that were cast on paper; belongs to no unit that did the work (评事工作人员). */
    EVALUATION_CLERK,
    /** Stands on a round's roster and casts ballots for herself or himself, but not about the work of the own unit (评事代表). */
    EVALUATOR,
    /**
     * The clock: acts when something falls due. It warns, lets offers, confirmations and the time to object run out, lets work climb the
     * ladder, and opens and closes rounds and their issues. Never held by a person.
     */
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
