package io.github.fourmatters.governance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.act.ActCommand;
import io.github.fourmatters.governance.figures.AcceptedOutcomes;
import io.github.fourmatters.governance.figures.Figures;
import io.github.fourmatters.governance.figures.Statistics;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.issue.Language;
import io.github.fourmatters.governance.issue.Stage;
import io.github.fourmatters.governance.register.IssueFilter;
import io.github.fourmatters.governance.register.IssueLine;
import io.github.fourmatters.governance.register.IssueRegister;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.timeline.Timeline;
import io.github.fourmatters.governance.timeline.TimelineEntry;
import io.github.fourmatters.governance.view.Period;
import io.github.fourmatters.governance.view.SettlementRoute;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ViewsThroughTheDoorTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Town town = new Town();

    @Test
    void the_register_shows_what_was_just_done() {
        IssueId issue = town.doneDirectly();
        IssueLine line = town.governance
                .ask(IssueRegister.VIEW, Town.LEDGER, register -> register.find(issue))
                .orElseThrow();
        assertThat(line.stage()).isEqualTo(Stage.DONE);
        assertThat(line.unit()).contains(Town.COMMUNITY);
        assertThat(line.onTime()).contains(true);
        IssueId next = town.raised();
        assertThat(town.governance
                        .ask(
                                IssueRegister.VIEW,
                                Town.LEDGER,
                                register -> register.page(IssueFilter.all(), 10, Optional.empty()))
                        .items())
                .extracting(IssueLine::id)
                .containsExactlyInAnyOrder(issue, next);
    }

    @Test
    void the_figures_of_several_ledgers_are_merged() {
        town.doneDirectly();
        town.triaged();
        AcceptedOutcomes settlement = town.governance
                .ask(
                        Statistics.VIEW,
                        ImmutableList.of(Town.LEDGER, new LedgerId("silent")),
                        statistics -> statistics.figures(Period.year(2026, ZONE), town.now))
                .settlement();
        assertThat(settlement.accepted()).isEqualTo(2);
        assertThat(settlement.settled()).isEqualTo(1);
    }

    @Test
    void a_ledger_that_is_named_twice_counts_once() {
        town.done(Town.OFFICER, new ActCommand.RecordErrand(Town.COMMUNITY, Town.CELL, 1));
        Period year = Period.year(2026, ZONE);
        Figures once =
                town.governance.ask(Statistics.VIEW, Town.LEDGER, statistics -> statistics.figures(year, town.now));
        Figures twice = town.governance.ask(
                Statistics.VIEW,
                ImmutableList.of(Town.LEDGER, Town.LEDGER),
                statistics -> statistics.figures(year, town.now));
        assertThat(twice).isEqualTo(once);
    }

    @Test
    void a_resolution_settles_by_its_own_route_and_the_timeline_names_its_unit() {
        IssueId issue = town.triaged();
        town.adopted(issue, Town.SCHOOL);
        assertThat(town.governance
                        .ask(IssueRegister.VIEW, Town.LEDGER, register -> register.find(issue))
                        .map(IssueLine::route))
                .contains(SettlementRoute.RESOLUTION);
        ImmutableList<TimelineEntry> entries = town.governance.ask(Timeline.of(issue), Town.LEDGER, Timeline::entries);
        assertThat(entries.get(entries.size() - 1).text(Language.ENGLISH, ZONE))
                .contains("adopted a resolution")
                .contains("lead: school, due 2026-12-01 23:59");
    }
}
