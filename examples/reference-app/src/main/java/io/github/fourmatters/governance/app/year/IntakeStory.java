package io.github.fourmatters.governance.app.year;

import io.github.fourmatters.governance.deliberate.DeliberateCommand;
import io.github.fourmatters.governance.deliberate.Reach;
import io.github.fourmatters.governance.issue.Actor;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.raise.Channel;
import io.github.fourmatters.governance.raise.RaiseCommand;
import io.github.fourmatters.governance.raise.RaiseEvent;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** How an issue comes in: raised, accepted, the resident contacted, and sorted at the triage meeting. */
final class IntakeStory {
    private final YearSession play;

    IntakeStory(YearSession play) {
        this.play = play;
    }

    /** Plans the raising of an issue, and what follows once it is raised. */
    void raise(IssuePlan plan, Consumer<PlayedIssue> next) {
        SeededRandom draw = play.draw(plan.community().ledger() + "/" + plan.code());
        Instant at = ScenarioCalendar.at(plan.raisedOn(), 9, 0).plusSeconds(60L * draw.between(0, 300));
        play.at(at, () -> next.accept(raised(plan, draw)));
    }

    private PlayedIssue raised(IssuePlan plan, SeededRandom draw) {
        Community community = plan.community();
        SubjectId complainant = community.resident(draw);
        boolean online = plan.channel() == Channel.CHAT_GROUP || plan.channel() == Channel.ONLINE;
        Actor who = online
                ? Actor.resident(complainant)
                : plan.channel() == Channel.HOME_VISIT ? community.gridWorker() : community.officer();
        IssueId issue = play.done(
                        community,
                        who,
                        plan.code(),
                        new RaiseCommand.Raise(
                                complainant,
                                plan.channel(),
                                community.cell(draw),
                                draw.chance(60) ? Optional.of(plan.matter().category()) : Optional.empty(),
                                plan.matter().words(draw)))
                .first(RaiseEvent.IssueRaised.class)
                .issue();
        return new PlayedIssue(play, plan, draw, complainant, issue);
    }

    /** Accepts and triages an issue that was raised. */
    void admit(PlayedIssue of, Reach reach, Consumer<PlayedIssue> next) {
        of.later(of.draw().chance(60) ? 0 : 1, () -> {
            of.done(of.community().officer(), "accept", new RaiseCommand.Accept(of.issue()));
            of.later(of.draw().chance(8) ? 3 : 1, () -> respond(of));
            of.later(1, () -> {
                triage(of, reach);
                next.accept(of);
            });
        });
    }

    private static void respond(PlayedIssue of) {
        Channel channel = of.draw().chance(70) ? Channel.PHONE : Channel.HOME_VISIT;
        of.done(of.community().gridWorker(), "respond", new RaiseCommand.RecordResponse(of.issue(), channel));
    }

    private static void triage(PlayedIssue of, Reach reach) {
        of.done(
                of.community().officer(),
                "triage",
                new DeliberateCommand.Triage(
                        of.issue(),
                        of.plan().matter().category(),
                        of.plan().urgency(),
                        reach,
                        of.plan().matter().hardship()));
    }
}
