package io.github.fourmatters.governance.issue;

/**
 * What a person may do. Which roles a person holds is asserted by the embedding system; which role a command asks for is a rule here, and
 * each command says it by {@link Command#roles()}.
 *
 * <p>Whoever belongs to a unit that was assigned in the issue's cycle, whether it worked or not, is not asked about that work: such an
 * actor does not check it, call back, decide on an objection to it, cast a ballot about it, correct its grade, or reopen it, in whatever
 * role.
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
     * pauses and resumes assignments, and decides on extensions; writes down errands and volunteer sessions; publishes, and reopens where
     * no own unit was assigned. Reads residents' words.
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
     * volunteer sessions; speaks to its accountability records and appeals. The delegates whom a unit sends to a meeting by name hold this
     * role too; where there are any, only they vote for the unit, and one of them gives the casting vote.
     */
    UNIT_LIAISON,
    /**
     * Pauses and resumes assignments, and decides on extensions, objections and appeals; checks, calls residents back, corrects grades, and
     * reopens (督办). Approves no pause and no extension of an own unit, decides on no appeal of it, and judges no issue that an own unit was
     * assigned for.
     */
    SUPERVISOR,
    /**
     * Enrols the voters of a round, and enters ballots that were cast on paper, but not about issues that an own unit was assigned for
     * (评事工作人员).
     */
    EVALUATION_CLERK,
    /**
     * Stands on a round's roster and casts ballots for herself or himself, but not about issues that an own unit was assigned for
     * (评事代表).
     */
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
