package io.github.fourmatters.governance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.act.ActCommand;
import io.github.fourmatters.governance.act.AssignmentId;
import io.github.fourmatters.governance.charter.Charter;
import io.github.fourmatters.governance.figures.Statistics;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.register.IssueFilter;
import io.github.fourmatters.governance.register.IssueRegister;
import io.github.fourmatters.governance.spi.journal.Recorded;
import io.github.fourmatters.governance.spi.timer.DueTimer;
import io.github.fourmatters.governance.supervise.SuperviseEvent.AccountabilityOpened;
import io.github.fourmatters.governance.supervise.SuperviseEvent.RungReached;
import io.github.fourmatters.governance.supervise.SupervisionLevel;
import io.github.fourmatters.governance.view.Period;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** The ladder: which rung, when, and for whom. Work that is settled on 2 March is due on 9 March. */
class SupervisionTest {
    private static final Instant REMINDED = Instant.parse("2026-03-09T16:00:00Z");
    private static final Instant SUPERVISED = Instant.parse("2026-03-11T16:00:00Z");
    private static final Instant CIRCULATED = Instant.parse("2026-03-16T16:00:00Z");
    private static final Instant PURSUED = Instant.parse("2026-03-23T16:00:00Z");
    private static final Instant APRIL = Instant.parse("2026-04-15T00:00:00Z");

    private final Town town = new Town();

    static ImmutableList<Recorded<Fact>> rungs(Town of) {
        return of.feed().stream()
                .filter(recorded -> recorded.payload().event() instanceof RungReached)
                .collect(ImmutableList.toImmutableList());
    }

    static RungReached rung(Recorded<Fact> recorded) {
        return (RungReached) recorded.payload().event();
    }

    static SupervisionLevel level(Town of, IssueId issue) {
        return of.governance
                .ask(IssueRegister.VIEW, Town.LEDGER, register -> register.find(issue))
                .orElseThrow()
                .level();
    }

    @Test
    void after_a_month_of_silence_every_rung_appears_with_its_scheduled_instant() {
        IssueId issue = town.triaged();
        town.settled(issue);
        town.now = APRIL;
        town.tick();

        assertThat(rungs(town))
                .extracting(recorded -> recorded.payload().occurredAt())
                .containsExactly(REMINDED, SUPERVISED, CIRCULATED, PURSUED);
        assertThat(rungs(town))
                .extracting(recorded -> rung(recorded).level())
                .containsExactly(
                        SupervisionLevel.REMIND,
                        SupervisionLevel.SUPERVISE,
                        SupervisionLevel.CIRCULATE,
                        SupervisionLevel.ACCOUNTABILITY);
        assertThat(rungs(town)).allSatisfy(recorded -> {
            assertThat(recorded.recordedAt()).isEqualTo(APRIL);
            assertThat(rung(recorded).unit()).contains(Town.COMMUNITY);
        });
        assertThat(town.last(AccountabilityOpened.class)).isPresent();
        assertThat(level(town, issue)).isEqualTo(SupervisionLevel.ACCOUNTABILITY);
    }

    @Test
    void ticking_again_changes_nothing() {
        town.settled(town.triaged());
        town.now = APRIL;
        town.tick();
        long head = town.head();

        assertThat(town.tick()).isEqualTo(new TickReport(0, 0, 0));
        assertThat(town.head()).isEqualTo(head);
        assertThat(climbing(town)).isEmpty();
    }

    @Test
    void ticking_daily_or_once_comes_to_the_same() {
        Town daily = new Town();
        assertThat(storyOf(daily, true)).isEqualTo(storyOf(town, false)).hasSize(10);
    }

    /** Three issues: one is never worked on, one is done late, one is handed on late and done in the end. */
    private static List<String> storyOf(Town of, boolean daily) {
        of.settled(of.triaged());
        IssueId late = of.triaged();
        AssignmentId work = of.settled(late);
        IssueId handed = of.triaged();
        AssignmentId first = of.settled(handed);
        of.done(Town.OFFICER, new ActCommand.StartAssignment(late, work));
        pass(of, 10, daily);
        of.done(Town.OFFICER, new ActCommand.CompleteAssignment(late, work, "At last"));
        pass(of, 1, daily);
        of.done(Town.OFFICER, new ActCommand.Reassign(handed, first, Town.SCHOOL, "They can"));
        pass(of, 20, daily);
        of.tick();
        List<String> story = new ArrayList<>();
        for (Recorded<Fact> recorded : rungs(of)) {
            RungReached rung = rung(recorded);
            story.add(recorded.payload().occurredAt() + " " + rung.level() + " " + rung.measure() + " " + rung.unit());
        }
        return story.stream().sorted().toList();
    }

    private static void pass(Town of, int days, boolean daily) {
        for (int day = 0; day < days; day++) {
            of.wait(1);
            if (daily) {
                of.tick();
            }
        }
    }

    @Test
    void completing_late_heals_nothing_and_stops_the_climb() {
        IssueId issue = town.triaged();
        AssignmentId work = town.settled(issue);
        town.done(Town.OFFICER, new ActCommand.StartAssignment(issue, work));
        town.now = Instant.parse("2026-03-13T01:00:00Z");
        town.done(Town.OFFICER, new ActCommand.CompleteAssignment(issue, work, "At last"));
        town.now = APRIL;
        town.tick();

        assertThat(rungs(town))
                .extracting(recorded -> recorded.payload().occurredAt())
                .containsExactly(REMINDED, SUPERVISED);
        assertThat(level(town, issue)).isEqualTo(SupervisionLevel.SUPERVISE);
    }

    @Test
    void what_is_done_at_the_due_instant_itself_is_on_time_and_leaves_no_alarm() {
        IssueId issue = town.triaged();
        AssignmentId work = town.settled(issue);
        town.done(Town.OFFICER, new ActCommand.StartAssignment(issue, work));
        assertThat(climbing(town)).extracting(DueTimer::at).containsExactly(REMINDED);
        town.now = REMINDED.minus(Duration.ofNanos(1_000));
        town.done(Town.OFFICER, new ActCommand.CompleteAssignment(issue, work, "Just"));

        assertThat(climbing(town)).isEmpty();
        town.now = APRIL;
        town.tick();
        assertThat(rungs(town)).isEmpty();
        assertThat(level(town, issue)).isEqualTo(SupervisionLevel.NONE);
    }

    static List<DueTimer> climbing(Town of) {
        return of.storage.timers().dueUntil(Town.LEDGER, Instant.parse("2030-01-01T00:00:00Z"), 100).stream()
                .filter(due -> due.key().name().startsWith("climb"))
                .toList();
    }

    @Test
    void two_nodes_that_tick_one_storage_write_each_rung_once() throws InterruptedException, ExecutionException {
        for (int number = 0; number < 20; number++) {
            town.settled(town.triaged());
        }
        Town other = new Town("n", town.storage, Charter.fourMatters());
        town.now = APRIL;
        other.now = APRIL;
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try {
            for (Future<?> node : ImmutableList.of(nodes.submit(town::tick), nodes.submit(other::tick))) {
                node.get();
            }
        } finally {
            nodes.shutdown();
        }
        assertThat(rungs(town)).hasSize(80);
        assertThat(rungs(town).stream().map(recorded -> rung(recorded)).distinct())
                .hasSize(80);
    }

    @Test
    void a_calendar_that_does_not_reach_to_the_rungs_lets_them_wait() {
        town.now = Instant.parse("2027-12-20T01:00:00Z");
        town.settled(town.triaged());
        town.now = Instant.parse("2027-12-31T01:00:00Z");

        assertThat(town.tick().deferred()).isPositive();
    }

    @Test
    void the_register_filters_by_level_and_the_figures_count_the_rungs() {
        IssueId late = town.triaged();
        town.settled(late);
        town.now = Instant.parse("2026-03-12T00:00:00Z");
        town.triaged();
        town.tick();

        assertThat(matching(SupervisionLevel.SUPERVISE)).containsExactly(late);
        assertThat(matching(SupervisionLevel.CIRCULATE)).isEmpty();
        assertThat(matching(SupervisionLevel.NONE)).hasSize(2);
        Period year = Period.year(2026, ZoneId.of("Asia/Shanghai"));
        assertThat(town.governance
                        .ask(Statistics.VIEW, Town.LEDGER, statistics -> statistics.figures(year, town.now))
                        .rungs())
                .containsOnlyKeys(ImmutableSet.of(SupervisionLevel.REMIND, SupervisionLevel.SUPERVISE))
                .containsValues(1L, 1L);
    }

    private ImmutableList<IssueId> matching(SupervisionLevel least) {
        IssueFilter filter = IssueFilter.builder().levelAtLeast(least).build();
        return town.governance.ask(
                IssueRegister.VIEW,
                Town.LEDGER,
                register -> register.page(filter, 10, Optional.empty()).items().stream()
                        .map(line -> line.id())
                        .collect(ImmutableList.toImmutableList()));
    }
}
