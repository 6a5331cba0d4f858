package io.github.fourmatters.governance;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.charter.Charter;
import io.github.fourmatters.governance.deliberate.AgendaItemId;
import io.github.fourmatters.governance.deliberate.DeliberatePolicy;
import io.github.fourmatters.governance.deliberate.MeasureDraft;
import io.github.fourmatters.governance.deliberate.MeetingId;
import io.github.fourmatters.governance.issue.Digest;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.meeting.MeetingCommand;
import io.github.fourmatters.governance.meeting.MeetingEvent;
import io.github.fourmatters.governance.meeting.Seat;
import io.github.fourmatters.governance.meeting.VotingCommand;
import io.github.fourmatters.governance.meeting.VotingEvent;
import io.github.fourmatters.governance.meeting.VotingMethod;
import io.github.fourmatters.governance.spi.memory.InMemoryStorage;
import io.github.fourmatters.governance.vote.Choice;
import io.github.fourmatters.governance.vote.DecisionRule;
import io.github.fourmatters.governance.vote.MajorityBase;
import io.github.fourmatters.governance.vote.Threshold;
import io.github.fourmatters.governance.vote.TieBreaker;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/** A joint meeting of some units in a town, with its usual steps as one-liners. */
final class Assembly {
    static final UnitId BANK = new UnitId("bank");
    static final ImmutableList<UnitId> UNITS = ImmutableList.of(Town.COMMUNITY, Town.SCHOOL, Town.CLINIC, BANK);
    static final DecisionRule CASTING = DecisionRule.of(
                    Threshold.moreThan(1, 2), Threshold.moreThan(1, 2), MajorityBase.CAST)
            .with(TieBreaker.CASTING_VOTE);

    final Town town;
    final MeetingEvent.MeetingConvened convened;
    final IssueId issue;

    Assembly(Town town, MeetingEvent.MeetingConvened convened) {
        this.town = town;
        this.convened = convened;
        this.issue = convened.agenda().get(0).issues().get(0);
    }

    static Town town(DeliberatePolicy policy) {
        Charter charter = Charter.fourMatters().toBuilder()
                .version("assembly-1")
                .deliberate(policy)
                .build();
        return new Town("c", new InMemoryStorage<>(), charter);
    }

    static Town town(DecisionRule rule) {
        return town(DeliberatePolicy.builder().jointMeetingRule(rule).build());
    }

    /** Convenes the four units, one item for each kind of ballot, and lets the hour come; the first unit presides. */
    static Assembly of(Town town, VotingMethod... ballots) {
        ImmutableList<MeetingCommand.ItemDraft> agenda = Arrays.stream(ballots)
                .map(kind -> new MeetingCommand.ItemDraft("Lamps", ImmutableList.of(town.triaged()), 15, kind))
                .collect(ImmutableList.toImmutableList());
        Instant at = town.now.plus(Duration.ofDays(2));
        MeetingEvent.MeetingConvened convened = town.done(
                        Town.SECRETARY, convene(at, agenda, Optional.of(Town.COMMUNITY), Optional.empty()))
                .first(MeetingEvent.MeetingConvened.class);
        town.now = at;
        return new Assembly(town, convened);
    }

    static MeetingCommand.Convene convene(
            Instant at,
            ImmutableList<MeetingCommand.ItemDraft> agenda,
            Optional<UnitId> chair,
            Optional<String> emergency) {
        return new MeetingCommand.Convene(
                at, UNITS.stream().map(Seat::of).collect(ImmutableList.toImmutableList()), agenda, chair, emergency);
    }

    MeetingId id() {
        return convened.meeting();
    }

    AgendaItemId item(int index) {
        return convened.agenda().get(index).id();
    }

    Assembly attend(UnitId... units) {
        town.done(Town.SECRETARY, new MeetingCommand.RecordAttendance(id(), ImmutableSet.copyOf(units)));
        return this;
    }

    Assembly allAttend() {
        return attend(UNITS.toArray(UnitId[]::new));
    }

    ImmutableList<MeasureDraft> measures(int index) {
        IssueId about = convened.agenda().get(index).issues().get(0);
        return ImmutableList.of(MeasureDraft.of(about, "New lamps", Town.SCHOOL, LocalDate.of(2026, 12, 1)));
    }

    Digest propose(int index, String text) {
        return town.done(Town.SECRETARY, new MeetingCommand.Propose(id(), item(index), text, measures(index)))
                .first(MeetingEvent.TextProposed.class)
                .digest();
    }

    Digest amend(int index, String text) {
        return town.done(Town.SECRETARY, new MeetingCommand.ProposeAmendment(id(), item(index), text, measures(index)))
                .first(MeetingEvent.AmendmentProposed.class)
                .digest();
    }

    VotingCommand.Vote vote(int index, UnitId unit, Choice choice, Digest text) {
        return new VotingCommand.Vote(id(), item(index), unit, choice, text);
    }

    void votes(int index, Digest text, Choice... choices) {
        for (int unit = 0; unit < choices.length; unit++) {
            UnitId speaks = UNITS.get(unit);
            town.done(Town.liaison(speaks), vote(index, speaks, choices[unit], text));
        }
    }

    void papers(int index, Digest text, UnitId... units) {
        for (UnitId unit : units) {
            town.done(Town.liaison(unit), new VotingCommand.CastPaper(id(), item(index), unit, text));
        }
    }

    VotingEvent.AmendmentDecided decideAmendment(int index) {
        return town.done(Town.SECRETARY, new VotingCommand.DecideAmendment(id(), item(index)))
                .first(VotingEvent.AmendmentDecided.class);
    }

    VotingEvent.ItemDecided decide(int index) {
        return town.done(Town.SECRETARY, new VotingCommand.DecideItem(id(), item(index)))
                .first(VotingEvent.ItemDecided.class);
    }
}
