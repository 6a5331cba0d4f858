package io.github.fourmatters.governance.app.year;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ListMultimap;
import io.github.fourmatters.governance.calendar.Quarter;
import io.github.fourmatters.governance.evaluate.EvaluateCommand;
import io.github.fourmatters.governance.evaluate.RosterEntry;
import io.github.fourmatters.governance.issue.Actor;
import io.github.fourmatters.governance.issue.Role;
import io.github.fourmatters.governance.issue.Scope;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import io.github.fourmatters.governance.tally.Party;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The quarterly rounds of a community: the roster before the quarter ends, then ballots by three parties. The clock opens and closes. */
final class RoundStory {
    private static final int ENROLLED_BEFORE = 5;
    private static final int LAST_BALLOT_DAY = 8;
    private static final int TOO_LATE = 11;
    private static final int VOTE = 85;
    private static final int VOTE_AGAIN = 6;
    private static final int ON_PAPER = 30;

    private final YearSession play;
    private final Community community;
    private final ListMultimap<Quarter, PlayedIssue> cases = ArrayListMultimap.create();
    private final Map<Vote, Integer> revisions = new HashMap<>();

    RoundStory(YearSession play, Community community) {
        this.play = play;
        this.community = community;
    }

    /** Plans the four rounds of the year. */
    void begin() {
        for (int number = 1; number <= 4; number++) {
            Quarter quarter = new Quarter(2026, number);
            Roster roster = Roster.of(community, quarter);
            play.at(
                    ScenarioCalendar.at(ScenarioCalendar.shift(quarter.end(), -ENROLLED_BEFORE), 10, 0),
                    () -> play.done(
                            community,
                            community.clerk(),
                            "enrol-" + quarter,
                            new EvaluateCommand.Enrol(quarter, roster.entries())));
            play.at(
                    ScenarioCalendar.at(ScenarioCalendar.shift(quarter.end(), 1), 8, 30),
                    () -> plan(quarter, roster, play.draw(community.ledger() + "/ballots-" + quarter)));
        }
    }

    /** Notes that an issue will be judged in the round of a quarter. */
    void enter(PlayedIssue of, Quarter quarter) {
        cases.put(quarter, of);
    }

    private void plan(Quarter quarter, Roster roster, SeededRandom draw) {
        List<PlayedIssue> judged = cases.get(quarter);
        for (PlayedIssue of : judged) {
            for (RosterEntry entry : roster.entries()) {
                if (roster.isImpartial(entry, of) && draw.chance(VOTE)) {
                    plan(new Vote(quarter, of, entry), draw);
                }
            }
        }
        if (!judged.isEmpty()) {
            planWhatIsNotCounted(quarter, roster, judged.get(0), draw);
        }
    }

    private void plan(Vote vote, SeededRandom draw) {
        int day = draw.between(0, LAST_BALLOT_DAY - 1);
        play.at(
                ScenarioCalendar.office(draw, play.now(), day),
                () -> cast(vote, draw.chance(ON_PAPER), vote.level(draw)));
        if (draw.chance(VOTE_AGAIN)) {
            play.at(
                    ScenarioCalendar.office(draw, play.now(), LAST_BALLOT_DAY),
                    () -> cast(vote, false, vote.level(draw)));
        }
    }

    /** A ballot that comes too late is kept and not counted; one by a member of the performing unit is refused. */
    private void planWhatIsNotCounted(Quarter quarter, Roster roster, PlayedIssue of, SeededRandom draw) {
        roster.entries().stream()
                .filter(entry -> entry.party() == Party.RESIDENTS)
                .findFirst()
                .ifPresent(entry -> play.at(
                        ScenarioCalendar.office(draw, play.now(), TOO_LATE),
                        () -> cast(new Vote(quarter, of, entry), false, 1)));
        roster.entries().stream()
                .filter(entry -> entry.unit().filter(of.performers()::contains).isPresent())
                .findFirst()
                .ifPresent(entry -> play.at(
                        ScenarioCalendar.office(draw, play.now(), 2),
                        () -> play.refused(
                                community,
                                evaluator(entry),
                                of.plan().code() + "-ballot-" + entry.person(),
                                new EvaluateCommand.CastBallot(quarter, of.issue(), entry.person(), 5, 1))));
    }

    private void cast(Vote vote, boolean onPaper, int level) {
        int revision = revisions.merge(vote, 1, Integer::sum);
        play.done(
                community,
                onPaper ? community.clerk() : evaluator(vote.entry()),
                vote.of().plan().code() + "-ballot-" + vote.entry().person() + "-" + vote.quarter() + "-" + revision,
                new EvaluateCommand.CastBallot(
                        vote.quarter(), vote.of().issue(), vote.entry().person(), level, revision));
    }

    private static Actor evaluator(RosterEntry entry) {
        return Actor.of(entry.person().value(), Role.EVALUATOR, new Scope.Person(entry.person()));
    }

    /**
     * What one person is going to say about one issue.
     *
     * @param quarter the round's quarter
     * @param of the issue
     * @param entry the person
     */
    private record Vote(Quarter quarter, PlayedIssue of, RosterEntry entry) {
        /** Mostly good; worse where the work was late or done again, and never quite the same from unit to unit. */
        int level(SeededRandom draw) {
            int lead = of.performers().iterator().next().hashCode();
            int mood = draw.between(1, 100) - (of.plan().turn() == IssueCourse.PLAIN ? 0 : 8) - Math.floorMod(lead, 9);
            return mood > 42 ? 5 : mood > 8 ? 4 : mood > 0 ? 3 : mood > -6 ? 2 : 1;
        }
    }

    /**
     * Who may vote in a round.
     *
     * @param entries the persons
     */
    private record Roster(ImmutableList<RosterEntry> entries) {
        static Roster of(Community community, Quarter quarter) {
            ImmutableList.Builder<RosterEntry> entries = ImmutableList.builder();
            String beginning = "evaluator-" + community.number() + "-";
            for (int number = 1; number <= 2; number++) {
                entries.add(entry(beginning + "c" + number, Party.COMMUNITY, Optional.of(community.unit())));
            }
            for (int number = 1; number <= 5; number++) {
                int unit = community.number() + quarter.number() + number;
                entries.add(entry(
                        beginning + "p" + number,
                        Party.PARTY_MEMBERS,
                        number == 5
                                ? Optional.empty()
                                : Optional.of(Community.RESIDENT_UNITS.get(unit % Community.RESIDENT_UNITS.size()))));
            }
            for (int number = 1; number <= 8; number++) {
                entries.add(entry(beginning + "r" + number, Party.RESIDENTS, Optional.empty()));
            }
            return new Roster(entries.build());
        }

        private static RosterEntry entry(String person, Party party, Optional<UnitId> unit) {
            return new RosterEntry(new SubjectId(person), party, unit);
        }

        boolean isImpartial(RosterEntry entry, PlayedIssue of) {
            boolean performed = entry.unit().filter(of.performers()::contains).isPresent();
            return !performed && !(entry.party() == Party.COMMUNITY && of.isDirect());
        }
    }
}
