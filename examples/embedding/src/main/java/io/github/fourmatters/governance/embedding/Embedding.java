package io.github.fourmatters.governance.embedding;

import static io.github.fourmatters.governance.deliberate.Reach.NEIGHBOURHOOD;
import static io.github.fourmatters.governance.deliberate.Urgency.ORDINARY;
import static io.github.fourmatters.governance.embedding.Riverside.*;
import static io.github.fourmatters.governance.raise.Channel.PHONE;

import io.github.fourmatters.governance.Governance;
import io.github.fourmatters.governance.act.ActCommand.*;
import io.github.fourmatters.governance.deliberate.DeliberateCommand.Triage;
import io.github.fourmatters.governance.issue.Actor;
import io.github.fourmatters.governance.jdbc.SqliteStorage;
import io.github.fourmatters.governance.json.JsonCodec;
import io.github.fourmatters.governance.raise.RaiseCommand.*;
import io.github.fourmatters.governance.register.IssueRegister;
import java.nio.file.Path;

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
        try (var storage = SqliteStorage.createOrOpen(Path.of("target/riverside.db"), new JsonCodec())) {
            var governance =
                    Governance.builder().storage(storage).charter(RULES).build();
            var officer = Actor.officer("officer-7", LEDGER).andLiaisonOf(OFFICE);
            var session = governance.session(LEDGER, officer);
            var issue = session.perform("1", new Raise(RESIDENT, PHONE, NORTH, "The lamp is broken"));
            session.perform("2", new Accept(issue));
            session.perform("3", new Triage(issue, FACILITIES, ORDINARY, NEIGHBOURHOOD));
            var work = session.perform("4", new SettleDirectly(issue, OFFICE, "Replace the lamp"));
            session.perform("5", new StartAssignment(issue, work));
            session.perform("6", new CompleteAssignment(issue, work, "Replaced it"));
            var line = session.ask(IssueRegister.VIEW, register -> register.find(issue));
            System.out.println(line.orElseThrow());
        }
        // README ends
    }
}
