package io.github.fourmatters.governance.app.year;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.act.ActCommand;
import io.github.fourmatters.governance.act.VolunteerTopic;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.quantity.Attendances;
import io.github.fourmatters.governance.raise.Outreach;
import io.github.fourmatters.governance.raise.RaiseCommand;
import io.github.fourmatters.governance.spi.CommandId;
import java.time.LocalDate;
import java.util.List;

/** What is counted beside the issues: rooms, groups, cards, dossiers, errands and volunteer sessions. */
final class RegisterStory {
    private static final int CARDS = 4_500;
    private static final int DOSSIERS = 3_600;
    private static final int ERRANDS = 96;
    private static final int SESSIONS = 24;
    private static final int ATTENDANCES = 700;
    private static final ImmutableList<VolunteerTopic> ACTIVITIES = ImmutableList.copyOf(VolunteerTopic.values());

    private final YearSession play;
    private final SeededRandom draw;

    RegisterStory(YearSession play) {
        this.play = play;
        this.draw = play.draw("registers");
    }

    void begin() {
        ImmutableList<Integer> cards = draw.split(CARDS, Community.ALL.size());
        ImmutableList<Integer> dossiers = draw.split(DOSSIERS, Community.ALL.size());
        for (Community community : Community.ALL) {
            int index = community.number() - 1;
            open(community);
            outreach(
                    community,
                    Outreach.CHAT_GROUP,
                    draw.split(Community.CELLS, Community.CELLS),
                    ScenarioCalendar.day(1, 5),
                    ScenarioCalendar.day(1, 16));
            outreach(
                    community,
                    Outreach.CONTACT_CARD,
                    draw.split(cards.get(index), 3),
                    ScenarioCalendar.day(1, 6),
                    ScenarioCalendar.day(11, 20));
            outreach(
                    community,
                    Outreach.DOSSIER,
                    draw.split(dossiers.get(index), 4),
                    ScenarioCalendar.day(1, 8),
                    ScenarioCalendar.day(12, 10));
        }
        errands();
        sessions();
    }

    /** The first command of every ledger; its id says which year is played there. */
    static CommandId openingOf(long seed) {
        return new CommandId("open-year-2026-seed-" + seed);
    }

    private void open(Community community) {
        play.at(
                ScenarioCalendar.at(ScenarioCalendar.day(1, 4), 9, 0),
                () -> play.done(
                        community,
                        community.officer(),
                        openingOf(play.seed()).value(),
                        new RaiseCommand.RecordOutreach(Outreach.SPEAK_ROOM, 1)));
    }

    private void outreach(Community community, Outreach outreach, List<Integer> counts, LocalDate from, LocalDate to) {
        for (int index = 0; index < counts.size(); index++) {
            String id = "outreach-" + outreach + "-" + (index + 1);
            int count = counts.get(index);
            LocalDate day = ScenarioCalendar.between(draw, from, to);
            play.at(
                    ScenarioCalendar.at(day, 9, draw.between(0, 59)),
                    () -> play.done(
                            community, community.officer(), id, new RaiseCommand.RecordOutreach(outreach, count)));
        }
    }

    private void errands() {
        for (int number = 0; number < ERRANDS; number++) {
            Community community = Community.ALL.get(number % Community.ALL.size());
            String id = "errand-" + (number / Community.ALL.size() + 1);
            int visits = draw.chance(5) ? 2 : draw.between(0, 1);
            play.at(
                    ScenarioCalendar.at(
                            ScenarioCalendar.between(draw, ScenarioCalendar.day(1, 6), ScenarioCalendar.day(12, 28)),
                            draw.between(9, 16),
                            40),
                    () -> play.done(
                            community,
                            community.gridWorker(),
                            id,
                            new ActCommand.RecordErrand(community.unit(), community.cell(draw), visits)));
        }
    }

    private void sessions() {
        ImmutableList<Integer> counts = draw.split(ATTENDANCES, SESSIONS);
        for (int number = 0; number < SESSIONS; number++) {
            Community community = Community.ALL.get(number % Community.ALL.size());
            UnitId unit = Community.RESIDENT_UNITS.get(number * 3 % Community.RESIDENT_UNITS.size());
            int count = counts.get(number);
            // Where the list of names was not full, the count is known from below only: 余.
            Attendances attendances = number % 3 == 0 ? Attendances.atLeast(count) : Attendances.exactly(count);
            VolunteerTopic activity = ACTIVITIES.get(number % ACTIVITIES.size());
            String id = "session-" + (number + 1);
            play.at(
                    ScenarioCalendar.at(
                            ScenarioCalendar.between(draw, ScenarioCalendar.day(1, 10), ScenarioCalendar.day(12, 20)),
                            15,
                            10),
                    () -> play.done(
                            community,
                            Community.liaison(unit),
                            id,
                            new ActCommand.RecordSession(unit, activity, attendances)));
        }
    }
}
