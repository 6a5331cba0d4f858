package io.github.fourmatters.governance;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.act.ActCommand;
import io.github.fourmatters.governance.act.Assignment;
import io.github.fourmatters.governance.act.AssignmentId;
import io.github.fourmatters.governance.calendar.Quarter;
import io.github.fourmatters.governance.charter.Charter;
import io.github.fourmatters.governance.deliberate.AgendaItemId;
import io.github.fourmatters.governance.deliberate.DeliberateCommand;
import io.github.fourmatters.governance.deliberate.DeliberateIssueEvent;
import io.github.fourmatters.governance.deliberate.MeasureDraft;
import io.github.fourmatters.governance.deliberate.MeasureId;
import io.github.fourmatters.governance.deliberate.MeetingId;
import io.github.fourmatters.governance.deliberate.Reach;
import io.github.fourmatters.governance.deliberate.Urgency;
import io.github.fourmatters.governance.evaluate.EvaluateCommand;
import io.github.fourmatters.governance.evaluate.RosterEntry;
import io.github.fourmatters.governance.issue.Actor;
import io.github.fourmatters.governance.issue.ActorId;
import io.github.fourmatters.governance.issue.CategoryCode;
import io.github.fourmatters.governance.issue.Command;
import io.github.fourmatters.governance.issue.Digest;
import io.github.fourmatters.governance.issue.Event;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.issue.Grant;
import io.github.fourmatters.governance.issue.GridCell;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.issue.RefusalReason;
import io.github.fourmatters.governance.issue.Role;
import io.github.fourmatters.governance.issue.Scope;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.meeting.MeetingCommand;
import io.github.fourmatters.governance.meeting.MeetingEvent;
import io.github.fourmatters.governance.meeting.VotingCommand;
import io.github.fourmatters.governance.raise.Channel;
import io.github.fourmatters.governance.raise.RaiseCommand;
import io.github.fourmatters.governance.spi.CommandId;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.Storage;
import io.github.fourmatters.governance.spi.journal.Recorded;
import io.github.fourmatters.governance.spi.memory.InMemoryStorage;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import io.github.fourmatters.governance.vote.Choice;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A small community to try the library in: one ledger, two units, a clock that is set by hand, and the usual steps as one-liners. */
final class Town {
    static final LedgerId LEDGER = new LedgerId("xinlin-1");
    static final UnitId COMMUNITY = new UnitId("community-1");
    static final UnitId SCHOOL = new UnitId("school");
    static final UnitId CLINIC = new UnitId("clinic");
    static final SubjectId RESIDENT = new SubjectId("resident-1");
    static final GridCell CELL = new GridCell("cell-1");
    static final CategoryCode HEALTH = new CategoryCode("health");

    static final Actor OFFICER = new Actor(
            new ActorId("officer"),
            ImmutableSet.of(
                    new Grant(Role.COMMUNITY_OFFICER, new Scope.Community(LEDGER)),
                    new Grant(Role.UNIT_LIAISON, new Scope.Unit(COMMUNITY))));
    static final Actor SECRETARY = Actor.of("secretary", Role.BRANCH_SECRETARY, new Scope.Community(LEDGER));
    static final Actor SUPERVISOR = Actor.of("supervisor", Role.SUPERVISOR, new Scope.Everywhere());
    static final Actor CLERK = Actor.of("clerk", Role.EVALUATION_CLERK, new Scope.Community(LEDGER));

    final Storage<Fact> storage;
    final Governance governance;
    Instant now = Instant.parse("2026-03-02T01:00:00Z");
    private int commands;
    private final String node;

    Town() {
        this("c", new InMemoryStorage<>(), Charter.fourMatters());
    }

    /** A node of the town; what it calls its commands must differ from node to node. */
    Town(String node, Storage<Fact> storage, Charter charter) {
        this(node, storage, builder -> builder.charter(charter));
    }

    /** A node of the town whose door is built with choices of its own, its charter among them. */
    Town(String node, Storage<Fact> storage, UnaryOperator<GovernanceBuilder> choices) {
        this.node = node;
        this.storage = storage;
        this.governance = choices.apply(Governance.builder().storage(storage).clock(() -> now))
                .build();
    }

    Outcome give(Actor actor, Command command) {
        return governance.execute(new Envelope(new CommandId(node + ++commands), LEDGER, actor, command));
    }

    CommandId lastCommand() {
        return new CommandId(node + commands);
    }

    Outcome.Accepted done(Actor actor, Command command) {
        return give(actor, command).orThrow();
    }

    /** Gives a command that must be refused, and must change nothing once the clock has caught up. */
    RefusalReason refused(Actor actor, Command command) {
        governance.tick(LEDGER, now.minusNanos(1_000));
        long before = head();
        Outcome outcome = give(actor, command);
        if (head() != before || !(outcome instanceof Outcome.Refused refused)) {
            throw new AssertionError(command + " was not refused: " + outcome);
        }
        return refused.refusal().reason();
    }

    void wait(int days) {
        now = now.plus(Duration.ofDays(days));
    }

    TickReport tick() {
        return governance.tick(LEDGER, now);
    }

    ImmutableList<Recorded<Fact>> feed() {
        return storage.journal().readLedger(LEDGER, 0, 100_000).events();
    }

    long head() {
        return storage.journal().readLedger(LEDGER, 0, 1).head();
    }

    <E extends Event> Optional<Recorded<Fact>> last(Class<E> type) {
        return feed().reverse().stream()
                .filter(recorded -> type.isInstance(recorded.payload().event()))
                .findFirst();
    }

    static Actor liaison(UnitId unit) {
        return Actor.liaison("liaison-" + unit, unit);
    }

    static Actor resident() {
        return Actor.resident(RESIDENT);
    }

    static RaiseCommand.Raise raise(String words) {
        return new RaiseCommand.Raise(RESIDENT, Channel.SPEAK_ROOM, CELL, Optional.empty(), words);
    }

    IssueId raised() {
        Outcome.Accepted outcome = done(OFFICER, raise("The lamp in the stairwell is broken"));
        return new IssueId(outcome.facts().get(0).stream().key());
    }

    IssueId triaged() {
        IssueId issue = raised();
        done(OFFICER, new RaiseCommand.Accept(issue));
        done(OFFICER, triage(issue));
        return issue;
    }

    static DeliberateCommand.Triage triage(IssueId issue) {
        return new DeliberateCommand.Triage(issue, HEALTH, Urgency.ORDINARY, Reach.HOUSEHOLD, false);
    }

    /** Settles an issue directly up to DONE, and returns it. */
    IssueId doneDirectly() {
        IssueId issue = triaged();
        AssignmentId assignment = settled(issue);
        done(OFFICER, new ActCommand.StartAssignment(issue, assignment));
        done(OFFICER, new ActCommand.CompleteAssignment(issue, assignment, "Replaced the lamp"));
        return issue;
    }

    AssignmentId settled(IssueId issue) {
        Outcome.Accepted outcome =
                done(OFFICER, new ActCommand.SettleDirectly(issue, COMMUNITY, "Replace the lamp", Optional.empty()));
        return Assignment.leadOf(outcome.first(DeliberateIssueEvent.DirectSettlementChosen.class)
                .measure()
                .id());
    }

    void enrol(Quarter quarter, RosterEntry... entries) {
        done(CLERK, new EvaluateCommand.Enrol(quarter, ImmutableList.copyOf(entries)));
    }

    IssueId published() {
        IssueId issue = doneDirectly();
        done(resident(), new EvaluateCommand.Confirm(issue, RESIDENT));
        done(OFFICER, new EvaluateCommand.Publish(issue, "A dark stairwell", "A new lamp", "It is light again"));
        return issue;
    }

    MeetingEvent.MeetingConvened convened(IssueId... issues) {
        ImmutableList.Builder<MeetingCommand.ItemDraft> agenda = ImmutableList.builder();
        for (IssueId issue : issues) {
            agenda.add(new MeetingCommand.ItemDraft("About " + issue, ImmutableList.of(issue)));
        }
        Instant at = now.plus(Duration.ofDays(1));
        MeetingEvent.MeetingConvened convened = done(
                        SECRETARY,
                        new MeetingCommand.Convene(at, ImmutableSet.of(COMMUNITY, SCHOOL, CLINIC), agenda.build()))
                .first(MeetingEvent.MeetingConvened.class);
        now = at;
        return convened;
    }

    Digest proposed(MeetingId meeting, AgendaItemId item, IssueId issue, UnitId lead, UnitId... assisting) {
        MeasureDraft measure =
                new MeasureDraft(issue, "Do it", true, lead, ImmutableSet.copyOf(assisting), LocalDate.of(2026, 12, 1));
        return done(SECRETARY, new MeetingCommand.Propose(meeting, item, "We do it", ImmutableList.of(measure)))
                .first(MeetingEvent.TextProposed.class)
                .digest();
    }

    /** Settles what the unit that helps with a measure was offered, from its acceptance to its completion. */
    void helped(IssueId issue, AssignmentId lead, UnitId helper) {
        AssignmentId help = new AssignmentId(lead.value().replaceFirst("/0$", "/1"));
        done(liaison(helper), new ActCommand.AcceptAssignment(issue, help));
        done(liaison(helper), new ActCommand.StartAssignment(issue, help));
        done(liaison(helper), new ActCommand.CompleteAssignment(issue, help, "Helped"));
    }

    void votes(MeetingId meeting, AgendaItemId item, Digest text, Choice... choices) {
        UnitId[] units = {COMMUNITY, SCHOOL, CLINIC};
        for (int index = 0; index < choices.length; index++) {
            done(liaison(units[index]), new VotingCommand.Vote(meeting, item, units[index], choices[index], text));
        }
    }

    /** Adopts a resolution for an issue at a meeting of three units, and returns the lead unit's assignment. */
    AssignmentId adopted(IssueId issue, UnitId lead, UnitId... assisting) {
        MeetingEvent.MeetingConvened convened = convened(issue);
        MeetingId meeting = convened.meeting();
        AgendaItemId item = convened.agenda().get(0).id();
        done(SECRETARY, new MeetingCommand.RecordAttendance(meeting, ImmutableSet.of(COMMUNITY, SCHOOL, CLINIC)));
        Digest text = proposed(meeting, item, issue, lead, assisting);
        votes(meeting, item, text, Choice.YES, Choice.YES, Choice.NO);
        Outcome.Accepted decided = done(SECRETARY, new VotingCommand.DecideItem(meeting, item));
        MeasureId measure = decided.first(DeliberateIssueEvent.ResolutionAdopted.class)
                .serviceItems()
                .get(0)
                .id();
        return Assignment.leadOf(measure);
    }
}
