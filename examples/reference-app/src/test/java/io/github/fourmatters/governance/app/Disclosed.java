package io.github.fourmatters.governance.app;

import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.Envelope;
import io.github.fourmatters.governance.Governance;
import io.github.fourmatters.governance.Outcome;
import io.github.fourmatters.governance.act.ActCommand;
import io.github.fourmatters.governance.act.Assignment;
import io.github.fourmatters.governance.act.AssignmentId;
import io.github.fourmatters.governance.charter.Charter;
import io.github.fourmatters.governance.deliberate.DeliberateCommand;
import io.github.fourmatters.governance.deliberate.DeliberateIssueEvent.DirectSettlementChosen;
import io.github.fourmatters.governance.deliberate.Reach;
import io.github.fourmatters.governance.deliberate.Urgency;
import io.github.fourmatters.governance.evaluate.EvaluateCommand;
import io.github.fourmatters.governance.issue.Actor;
import io.github.fourmatters.governance.issue.ActorId;
import io.github.fourmatters.governance.issue.CategoryCode;
import io.github.fourmatters.governance.issue.Command;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.issue.Grant;
import io.github.fourmatters.governance.issue.GridCell;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.issue.Role;
import io.github.fourmatters.governance.issue.Scope;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.raise.Channel;
import io.github.fourmatters.governance.raise.RaiseCommand;
import io.github.fourmatters.governance.spi.CommandId;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.Storage;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/**
 * A storage with one result that is disclosed, in a quarter that is over by what is recorded, whatever the machine's date.
 *
 * @param folder where the storage lies, and where records go
 * @param file the storage
 */
record Disclosed(Path folder, Path file) {
    static final LedgerId LEDGER = new LedgerId("lakeside");
    static final SubjectId RESIDENT = new SubjectId("resident");

    private static final UnitId OFFICE = new UnitId("lakeside-office");
    private static final Actor OFFICER = new Actor(
            new ActorId("officer"),
            ImmutableSet.of(
                    new Grant(Role.COMMUNITY_OFFICER, new Scope.Community(LEDGER)),
                    new Grant(Role.UNIT_LIAISON, new Scope.Unit(OFFICE))));

    /** Plays the story on a new file of the folder. */
    static Disclosed in(Path folder, String name) {
        Disclosed disclosed = new Disclosed(folder, folder.resolve(name));
        disclosed.play();
        return disclosed;
    }

    private void play() {
        AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-02T01:00:00Z"));
        try (Storage<Fact> storage = Storages.sqlite(file)) {
            Governance governance = Governance.builder()
                    .storage(storage)
                    .charter(Charter.fourMatters())
                    .clock(now::get)
                    .build();
            settle(governance);
            now.set(Instant.parse("2026-04-01T01:00:00Z"));
            give(governance, OFFICER, "next-quarter", raise(Channel.PHONE, "楼道有杂物"));
        }
    }

    private static void settle(Governance governance) {
        give(governance, OFFICER, "c1", raise(Channel.SPEAK_ROOM, "楼道灯坏了"));
        IssueId issue = new IssueId("lakeside:c1.1");
        give(governance, OFFICER, "c2", new RaiseCommand.Accept(issue));
        give(
                governance,
                OFFICER,
                "c3",
                new DeliberateCommand.Triage(
                        issue, new CategoryCode("health"), Urgency.ORDINARY, Reach.HOUSEHOLD, false));
        AssignmentId work = Assignment.leadOf(
                give(governance, OFFICER, "c4", new ActCommand.SettleDirectly(issue, OFFICE, "换灯", Optional.empty()))
                        .first(DirectSettlementChosen.class)
                        .measure()
                        .id());
        give(governance, OFFICER, "c5", new ActCommand.StartAssignment(issue, work));
        give(governance, OFFICER, "c6", new ActCommand.CompleteAssignment(issue, work, "已换"));
        give(governance, Actor.resident(RESIDENT), "c7", new EvaluateCommand.Confirm(issue, RESIDENT));
        give(governance, OFFICER, "c8", new EvaluateCommand.Publish(issue, "楼道灯不亮", "换了灯", "亮了"));
    }

    private static Command raise(Channel channel, String words) {
        return new RaiseCommand.Raise(RESIDENT, channel, new GridCell("north"), Optional.empty(), words);
    }

    private static Outcome.Accepted give(Governance governance, Actor actor, String id, Command command) {
        return governance
                .execute(new Envelope(new CommandId(id), LEDGER, actor, command))
                .orThrow();
    }

    /** The same as it is now, in another file. */
    Disclosed copy(String name) throws IOException {
        Files.copy(file, folder.resolve(name));
        return new Disclosed(folder, folder.resolve(name));
    }

    /** Erases a person, or what is kept under another subject. */
    void erase(SubjectId subject) {
        try (Storage<Fact> storage = Storages.sqlite(file)) {
            storage.transactions().<Boolean>call(tx -> {
                storage.vault().erase(tx, LEDGER, subject);
                return true;
            });
        }
    }

    Answer publish(String name, String... more) {
        return publishUntil("2026-Q1", name, more);
    }

    Answer publishUntil(String quarter, String name, String... more) {
        String[] all = {
            "publish", "--storage", file.toString(), "--quarter", quarter, "--lang", "en", "--out", path(name)
        };
        return Answer.to(Stream.concat(Arrays.stream(all), Arrays.stream(more)).toArray(String[]::new));
    }

    String path(String name) {
        return folder.resolve(name).toString();
    }
}
