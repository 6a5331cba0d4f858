package io.github.fourmatters.governance.embedding;

import static io.github.fourmatters.governance.deliberate.Reach.NEIGHBOURHOOD;
import static io.github.fourmatters.governance.deliberate.Urgency.ORDINARY;

import io.github.fourmatters.governance.charter.Charter;
import io.github.fourmatters.governance.Envelope;
import io.github.fourmatters.governance.Governance;
import io.github.fourmatters.governance.Outcome;
import io.github.fourmatters.governance.act.ActCommand.CompleteAssignment;
import io.github.fourmatters.governance.act.ActCommand.SettleDirectly;
import io.github.fourmatters.governance.act.ActCommand.StartAssignment;
import io.github.fourmatters.governance.act.ActionEvent.AssignmentAccepted;
import io.github.fourmatters.governance.calendar.WorkingCalendar;
import io.github.fourmatters.governance.deliberate.DeliberateCommand.Triage;
import io.github.fourmatters.governance.issue.Actor;
import io.github.fourmatters.governance.issue.CategoryCode;
import io.github.fourmatters.governance.issue.Command;
import io.github.fourmatters.governance.issue.GridCell;
import io.github.fourmatters.governance.issue.Role;
import io.github.fourmatters.governance.issue.Scope;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.jdbc.SqliteStorage;
import io.github.fourmatters.governance.json.JsonCodec;
import io.github.fourmatters.governance.raise.Channel;
import io.github.fourmatters.governance.raise.RaiseCommand.Accept;
import io.github.fourmatters.governance.raise.RaiseCommand.Raise;
import io.github.fourmatters.governance.raise.RaiseEvent.IssueRaised;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import io.github.fourmatters.governance.view.IssueLine;
import io.github.fourmatters.governance.view.IssueRegister;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiFunction;

/** Raises an issue and settles it, in a SQLite file: run again, each command answers what it answered first. The lines between the two marks stand in the README, too. */
public final class Embedding {
    private Embedding() {}

    /**
     * Runs, and prints what was recorded.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        // README begins
        var ledger = new LedgerId("riverside");
        var office = new UnitId("riverside-office");
        var rules = Charter.fourMatters().toBuilder().version("riverside-1").calendar(WorkingCalendar.weekdaysOnly());
        var storage = SqliteStorage.createOrOpen(Path.of("target/riverside.db"), new JsonCodec());
        var builder = Governance.builder().storage(storage).charter(rules.build());
        var governance = builder.build();
        var officer = Actor.of("officer-7", Role.COMMUNITY_OFFICER, new Scope.Community(ledger))
                .and(Role.UNIT_LIAISON, new Scope.Unit(office));
        BiFunction<String, Command, Outcome> give =
                (id, command) -> governance.execute(Envelope.of(id, ledger, officer, command));
        var resident = new SubjectId("resident-1");
        var words = new Raise(resident, Channel.PHONE, new GridCell("north"), Optional.empty(), "The lamp is broken");
        var issue = give.apply("1", words).orThrow().first(IssueRaised.class).issue();
        give.apply("2", new Accept(issue)).orThrow();
        give.apply("3", new Triage(issue, new CategoryCode("facilities"), ORDINARY, NEIGHBOURHOOD, false))
                .orThrow();
        var settle = give.apply("4", new SettleDirectly(issue, office, "Replace the lamp", Optional.empty()));
        var work = settle.orThrow().first(AssignmentAccepted.class).assignment();
        give.apply("5", new StartAssignment(issue, work)).orThrow();
        give.apply("6", new CompleteAssignment(issue, work, "Replaced it")).orThrow();
        Optional<IssueLine> line = governance.ask(IssueRegister.VIEW, ledger, register -> register.find(issue));
        System.out.println(line.orElseThrow());
        storage.close();
        // README ends
    }
}
