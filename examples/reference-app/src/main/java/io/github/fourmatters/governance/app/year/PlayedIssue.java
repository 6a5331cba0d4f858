package io.github.fourmatters.governance.app.year;

import io.github.fourmatters.governance.Outcome;
import io.github.fourmatters.governance.act.AssignmentId;
import io.github.fourmatters.governance.issue.Actor;
import io.github.fourmatters.governance.issue.Command;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** An issue of the scenario while it is played: what its next steps must know of the steps before. */
final class PlayedIssue {
    private final YearSession play;
    private final IssuePlan plan;
    private final SeededRandom draw;
    private final SubjectId complainant;
    private final IssueId issue;
    private final Set<UnitId> performers = new LinkedHashSet<>();
    private final Map<String, Integer> used = new HashMap<>();
    private boolean published;

    PlayedIssue(YearSession play, IssuePlan plan, SeededRandom draw, SubjectId complainant, IssueId issue) {
        this.play = play;
        this.plan = plan;
        this.draw = draw;
        this.complainant = complainant;
        this.issue = issue;
    }

    IssuePlan plan() {
        return plan;
    }

    SeededRandom draw() {
        return draw;
    }

    SubjectId complainant() {
        return complainant;
    }

    IssueId issue() {
        return issue;
    }

    Community community() {
        return plan.community();
    }

    Set<UnitId> performers() {
        return performers;
    }

    boolean isPublished() {
        return published;
    }

    void markPublished() {
        published = true;
    }

    boolean isDirect() {
        return performers.contains(community().unit());
    }

    /** Who speaks for a unit here: an officer for the community itself, else the unit's liaison. */
    Actor speaker(UnitId unit) {
        return unit.equals(community().unit()) ? community().officer() : Community.liaison(unit);
    }

    /** Gives a command about this issue; its id is the issue's code and the verb, numbered from the second of a kind on. */
    Outcome.Accepted done(Actor who, String verb, Command command) {
        int number = used.merge(verb, 1, Integer::sum);
        return play.done(community(), who, plan.code() + "-" + verb + (number == 1 ? "" : "-" + number), command);
    }

    /** Plans a step in office hours, some working days from now. */
    void later(int workingDays, Runnable step) {
        Instant at = ScenarioCalendar.office(draw, play.now(), workingDays);
        Instant latest = at.isAfter(play.now()) ? at : play.now().plusSeconds(60L * draw.between(5, 40));
        play.at(latest, step);
    }

    void at(Instant instant, Runnable step) {
        play.at(instant, step);
    }

    Instant now() {
        return play.now();
    }

    /** A piece of work that a unit has been offered. */
    record Work(AssignmentId assignment, UnitId unit) {}
}
