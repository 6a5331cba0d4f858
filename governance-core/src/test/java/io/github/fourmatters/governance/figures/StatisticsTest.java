package io.github.fourmatters.governance.figures;

import static io.github.fourmatters.governance.history.Facts.noon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import io.github.fourmatters.governance.act.ActEvent.ErrandRecorded;
import io.github.fourmatters.governance.act.ActEvent.SessionRecorded;
import io.github.fourmatters.governance.act.VolunteerTopic;
import io.github.fourmatters.governance.calendar.Quarter;
import io.github.fourmatters.governance.evaluate.ReopeningCause;
import io.github.fourmatters.governance.history.Chronicle;
import io.github.fourmatters.governance.history.Facts;
import io.github.fourmatters.governance.history.Projected;
import io.github.fourmatters.governance.issue.EntryId;
import io.github.fourmatters.governance.issue.GridCell;
import io.github.fourmatters.governance.issue.Stage;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.quantity.Attendances;
import io.github.fourmatters.governance.quantity.Cases;
import io.github.fourmatters.governance.quantity.Handlings;
import io.github.fourmatters.governance.quantity.Rational;
import io.github.fourmatters.governance.quantity.Sessions;
import io.github.fourmatters.governance.raise.Outreach;
import io.github.fourmatters.governance.raise.RaiseEvent.OutreachRecorded;
import io.github.fourmatters.governance.tally.DurationHistogram;
import io.github.fourmatters.governance.view.Period;
import io.github.fourmatters.governance.view.SettlementRoute;
import java.time.Instant;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class StatisticsTest {
    private static final Period YEAR = Period.year(2026, Facts.ZONE);

    private final Chronicle chronicle = new Chronicle("north");

    @Test
    void settlement_leaves_rejected_referred_and_merged_issues_out() {
        chronicle.raise("rejected").reject("rejected").raise("referred").refer("referred");
        accepted("merged");
        settled("root", "water", "2026-02-01");
        accepted("open");
        accepted("left").withdraw("left");
        chronicle.merge("merged", "root");
        AcceptedOutcomes settlement = figures("2026-12-31").settlement();
        assertThat(settlement.accepted()).isEqualTo(3);
        assertThat(settlement.settled()).isEqualTo(1);
        assertThat(settlement.open()).isEqualTo(1);
        assertThat(settlement.excluded()).isEqualTo(1);
        assertThat(settlement.merged()).isEqualTo(1);
        assertThat(settlement.rate().value()).contains(Rational.of(1, 3));
        assertThat(figures("2026-12-31").raised().total()).isEqualTo(6);
    }

    @Test
    void settlement_is_as_of_an_instant() {
        settled("a", "water", "2026-02-01");
        assertThat(figures("2026-01-31").settlement().settled()).isZero();
        assertThat(figures("2026-02-01").settlement().settled()).isEqualTo(1);
        assertThat(figures("2026-01-01").settlement().accepted()).isZero();
    }

    @Test
    void what_was_sent_back_is_not_settled_until_it_is_done_again() {
        settled("a", "water", "2026-01-10").at("2026-01-12").disconfirm("a", "water", noon("2026-01-30"));
        assertThat(figures("2026-01-11").settlement().settled()).isEqualTo(1);
        assertThat(figures("2026-01-20").settlement().open()).isEqualTo(1);
        chronicle.at("2026-01-25").takeOn("a").complete("a");
        assertThat(figures("2026-01-26").settlement().settled()).isEqualTo(1);
        assertThat(figures("2026-12-31").setbacks().disconfirmed()).isEqualTo(1);
    }

    @Test
    void an_issue_accepted_outside_the_period_belongs_to_no_cohort() {
        settled("a", "water", "2026-05-01");
        Period second = Period.quarter(new Quarter(2026, 2), Facts.ZONE);
        Figures figures = Projected.of(Statistics.VIEW, chronicle).figures(second, noon("2026-12-31"));
        assertThat(figures.settlement().accepted()).isZero();
        assertThat(figures.settlement().rate().value()).isEmpty();
        assertThat(figures.reached()).containsEntry(Stage.DONE, 1L).doesNotContainKey(Stage.ACCEPTED);
        assertThat(figures.flow().value()).isEmpty();
        assertThat(figures.flow().numerator()).isEqualTo(1);
    }

    @Test
    void settlement_is_split_by_route_and_unit() {
        settled("a", "community", "2026-02-01");
        accepted("b").triage("b", "health", false).table("b").adopt("b", "water", noon("2026-03-01"));
        accepted("c");
        Figures figures = figures("2026-12-31");
        assertThat(figures.settlementByRoute().get(SettlementRoute.DIRECT).settled())
                .isEqualTo(1);
        assertThat(figures.settlementByRoute().get(SettlementRoute.RESOLUTION).open())
                .isEqualTo(1);
        assertThat(figures.settlementByRoute().get(SettlementRoute.UNDECIDED).open())
                .isEqualTo(1);
        assertThat(figures.settlementByUnit().get(new UnitId("water")).open()).isEqualTo(1);
        assertThat(figures.settlementByUnit().get(UnitId.UNASSIGNED).open()).isEqualTo(1);
        assertThat(figures.activities().serviceItems()).isEqualTo(new Cases(1));
    }

    @Test
    void on_time_counts_done_by_due_over_done_and_open_past_due() {
        settled("in-time", "water", "2026-01-20");
        settled("late", "water", "2026-02-02");
        accepted("past-due").triage("past-due", "x", false).settleDirectly("past-due", "gas", noon("2026-02-01"));
        accepted("not-yet").triage("not-yet", "x", false).settleDirectly("not-yet", "gas", noon("2026-08-01"));
        Punctuality punctuality = figures("2026-03-01").punctuality();
        assertThat(punctuality.overall().value()).contains(Rational.of(1, 3));
        assertThat(punctuality.byUnit().get(new UnitId("water")).value()).contains(Rational.of(1, 2));
        assertThat(punctuality.byUnit().get(new UnitId("gas")).value()).contains(Rational.ZERO);
        assertThat(figures("2026-02-01").punctuality().overall().denominator()).isEqualTo(1);
    }

    @Test
    void rework_in_time_does_not_heal_a_late_completion() {
        settled("a", "water", "2026-02-02").disconfirm("a", "water", noon("2026-03-01"));
        chronicle.at("2026-02-20").takeOn("a").complete("a");
        assertThat(figures("2026-12-31").punctuality().overall().value()).contains(Rational.ZERO);
    }

    @Test
    void neither_another_plan_nor_another_unit_nor_a_reopening_heals_a_missed_due_date() {
        accepted("planned-anew")
                .triage("planned-anew", "x", false)
                .settleDirectly("planned-anew", "gas", noon("2026-01-20"))
                .at("2026-01-21")
                .failPlan("planned-anew");
        assertThat(figures("2026-01-22").punctuality().byUnit().get(new UnitId("gas")))
                .returns(0L, Rate::numerator)
                .returns(1L, Rate::denominator);
        chronicle.settleDirectly("planned-anew", "power", noon("2026-12-30")).complete("planned-anew");

        settled("reopened", "water", "2026-02-02").reopen("reopened", ReopeningCause.DISAGREEMENT);
        Punctuality punctuality = figures("2026-12-31").punctuality();
        assertThat(punctuality.overall()).returns(0L, Rate::numerator).returns(2L, Rate::denominator);
        assertThat(punctuality.byUnit().get(new UnitId("gas")).denominator()).isEqualTo(1);
        assertThat(punctuality.byUnit().get(new UnitId("water")).denominator()).isEqualTo(1);
        assertThat(punctuality.byUnit()).doesNotContainKey(new UnitId("power"));

        accepted("given-up").triage("given-up", "x", false).settleDirectly("given-up", "gas", noon("2026-02-01"));
        chronicle.at("2026-02-05").failPlan("given-up").giveUp("given-up");
        assertThat(figures("2026-12-31").punctuality().overall().denominator()).isEqualTo(2);
    }

    @Test
    void a_rate_names_population_period_instant_and_charters() {
        settled("a", "water", "2026-02-01");
        chronicle.under("c2");
        settled("b", "water", "2026-02-01");
        Rate rate = figures("2026-12-31").settlement().rate();
        assertThat(rate.population()).isEqualTo("issues-accepted");
        assertThat(rate.period()).isEqualTo(YEAR);
        assertThat(rate.asOf()).isEqualTo(noon("2026-12-31"));
        assertThat(rate.charterVersions()).isEqualTo(ImmutableSet.of("c1", "c2"));
    }

    @Test
    void a_rate_above_one_is_refused_and_a_ratio_is_not() {
        Instant now = noon("2026-12-31");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Rate(2, 1, "x", YEAR, now, ImmutableSet.of()))
                .withMessageContaining("2/1");
        assertThat(new Ratio(2, 1, "x", YEAR, now).value()).contains(Rational.of(2));
    }

    @Test
    void contact_in_time_is_counted_once_it_is_due() {
        accepted("in-time").respond("in-time");
        accepted("late").at("2026-01-10").respond("late");
        accepted("never");
        assertThat(figures("2026-01-05").followUps().response().value()).contains(Rational.ONE);
        assertThat(figures("2026-12-31").followUps().response().value()).contains(Rational.of(1, 3));
    }

    @Test
    void of_the_call_backs_that_reached_a_resident_the_first_in_each_cycle_is_valid() {
        settled("a", "water", "2026-02-01")
                .callBack("a", false, false, false)
                .callBack("a", true, true, false)
                .callBack("a", true, true, true);
        settled("b", "water", "2026-02-01");
        for (int call = 0; call < 90; call++) {
            chronicle.callBack("b", true, true, true);
        }
        ResidentRates followUps = figures("2026-12-31").followUps();
        assertThat(followUps.resolution().value()).contains(Rational.ONE);
        assertThat(followUps.satisfaction().numerator()).isEqualTo(1);
        assertThat(followUps.satisfaction().denominator()).isEqualTo(2);
        chronicle.callBack("b", "another", true, false, false);
        assertThat(figures("2026-12-31").followUps().resolution())
                .returns(2L, Rate::numerator)
                .returns(3L, Rate::denominator);
    }

    @Test
    void follow_ups_of_units_add_up_to_those_of_all() {
        settled("a", "water", "2026-02-01").callBack("a", true, true, true);
        settled("b", "gas", "2026-02-01").callBack("b", true, false, false);
        settled("c", "gas", "2026-02-01").callBack("c", true, true, false);
        ImmutableMap<UnitId, ResidentRates> units =
                Projected.of(Statistics.VIEW, chronicle).followUpsByUnit(YEAR, noon("2026-12-31"));
        assertThat(units.get(new UnitId("water")).resolution().value()).contains(Rational.ONE);
        assertThat(units.get(new UnitId("gas")).resolution().value()).contains(Rational.of(1, 2));
        assertThat(units.get(new UnitId("gas")).response().denominator()).isEqualTo(2);
        ResidentRates all = figures("2026-12-31").followUps();
        assertThat(all.resolution().denominator()).isEqualTo(3);
        assertThat(all.response().denominator()).isEqualTo(3);
    }

    @Test
    void registers_are_counted_by_their_own_kinds() {
        UnitId unit = new UnitId("community");
        chronicle
                .happens(new OutreachRecorded(new EntryId("o1"), Outreach.CONTACT_CARD, 4_000))
                .happens(new OutreachRecorded(new EntryId("o2"), Outreach.CONTACT_CARD, 500))
                .happens(new ErrandRecorded(new EntryId("e1"), unit, new GridCell("cell-1"), 1))
                .happens(new ErrandRecorded(new EntryId("e2"), unit, new GridCell("cell-1"), 2))
                .happens(new SessionRecorded(
                        new EntryId("s1"), unit, VolunteerTopic.ASSISTANCE, Attendances.atLeast(700)))
                .at("2027-01-02")
                .happens(new ErrandRecorded(new EntryId("e3"), unit, new GridCell("cell-1"), 0));
        Activities activities = figures("2027-12-31").activities();
        assertThat(activities.outreach()).containsEntry(Outreach.CONTACT_CARD, 4_500L);
        assertThat(activities.errands()).isEqualTo(new Handlings(2));
        assertThat(activities.atMostOneVisit().value()).contains(Rational.of(1, 2));
        assertThat(activities.sessions()).isEqualTo(new Sessions(1));
        assertThat(activities.attendances()).isEqualTo(Attendances.atLeast(700));
    }

    @Test
    void a_hardship_counts_as_solved_once_it_is_settled() {
        accepted("a").triage("a", "health", true).settleDirectly("a", "community", noon("2026-02-01"));
        assertThat(figures("2026-12-31").activities().hardshipsSolved()).isEqualTo(Cases.NONE);
        chronicle.complete("a");
        assertThat(figures("2026-12-31").activities().hardshipsSolved()).isEqualTo(new Cases(1));
    }

    @Test
    void months_begin_at_midnight_of_the_zone() {
        chronicle
                .at(Instant.parse("2026-01-31T16:00:00Z"))
                .raise("a")
                .at(Instant.parse("2026-01-31T15:59:59Z"))
                .raise("b");
        assertThat(figures("2026-12-31").raised().byMonth())
                .containsEntry(YearMonth.of(2026, 2), 1L)
                .containsEntry(YearMonth.of(2026, 1), 1L);
    }

    @Test
    void handling_runs_from_the_acceptance_to_the_first_completion_of_each_cycle() {
        settled("a", "water", "2026-01-06")
                .disconfirm("a", "water", noon("2026-02-01"))
                .at("2026-01-20")
                .complete("a");
        settled("b", "water", "2026-01-08");
        Statistics statistics = Projected.of(Statistics.VIEW, chronicle);
        assertThat(statistics.handlingTimes(YEAR, noon("2026-12-31")).counts())
                .isEqualTo(ImmutableSortedMap.of(1_440L, 1L, 3 * 1_440L, 1L));
        assertThat(statistics.handlingTimes(YEAR, noon("2026-01-07")).total()).isEqualTo(1);
        assertThat(statistics.handlingTimes(Period.year(2025, Facts.ZONE), noon("2026-12-31")))
                .isEqualTo(DurationHistogram.empty());
    }

    private Chronicle accepted(String issue) {
        return chronicle.at("2026-01-05").raise(issue).accept(issue);
    }

    private Chronicle settled(String issue, String unit, String done) {
        return accepted(issue)
                .triage(issue, "health", false)
                .settleDirectly(issue, unit, noon("2026-02-01"))
                .at(done)
                .complete(issue);
    }

    private Figures figures(String asOf) {
        return Projected.of(Statistics.VIEW, chronicle).figures(YEAR, noon(asOf));
    }
}
