package io.github.fourmatters.governance.register;

import static io.github.fourmatters.governance.history.Facts.id;
import static io.github.fourmatters.governance.history.Facts.noon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.history.Chronicle;
import io.github.fourmatters.governance.history.Facts;
import io.github.fourmatters.governance.history.Projected;
import io.github.fourmatters.governance.issue.Category;
import io.github.fourmatters.governance.issue.CategoryCode;
import io.github.fourmatters.governance.issue.CategoryTree;
import io.github.fourmatters.governance.issue.GridCell;
import io.github.fourmatters.governance.issue.Stage;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.raise.Channel;
import io.github.fourmatters.governance.raise.RaiseEvent.ReportsReceived;
import io.github.fourmatters.governance.raise.Report;
import io.github.fourmatters.governance.raise.ReportId;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.Page;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import io.github.fourmatters.governance.view.Period;
import io.github.fourmatters.governance.view.SettlementRoute;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IssueRegisterTest {
    private final Chronicle chronicle = new Chronicle("north");

    @Test
    void a_new_issue_is_unclassified_and_unassigned() {
        IssueLine line = line("a", chronicle.raise("a", Channel.HOME_VISIT, "cell-7"));
        assertThat(line.stage()).isEqualTo(Stage.RAISED);
        assertThat(line.reported()).contains(new CategoryCode("health"));
        assertThat(line.category()).isEqualTo(Category.UNCLASSIFIED);
        assertThat(line.channel()).isEqualTo(Channel.HOME_VISIT);
        assertThat(line.cell()).isEqualTo(new GridCell("cell-7"));
        assertThat(line.leads()).isEmpty();
        assertThat(line.unit()).isEmpty();
        assertThat(line.complainants()).isEqualTo(1);
        assertThat(line.ledger()).isEqualTo(new LedgerId("north"));
    }

    @Test
    void a_planned_issue_shows_its_unit_and_due_date() {
        chronicle.raise("a").accept("a").triage("a", "elderly", true).table("a");
        IssueLine line = line("a", chronicle.adopt("a", "water", noon("2026-02-01")));
        assertThat(line.category()).isEqualTo(new CategoryCode("elderly"));
        assertThat(line.unit()).contains(new UnitId("water"));
        assertThat(line.due()).contains(noon("2026-02-01"));
        assertThat(line.route()).isEqualTo(SettlementRoute.RESOLUTION);
        assertThat(line.hardship()).isTrue();
    }

    @Test
    void a_reassigned_measure_is_led_by_the_last_unit() {
        planned("a", "water").reassign("a", "gas");
        assertThat(line("a", chronicle).leads()).containsExactly(new UnitId("gas"));
        assertThat(line("a", chronicle).unit()).contains(new UnitId("gas"));
    }

    @Test
    void what_a_helper_completes_leaves_the_issue_with_the_lead() {
        chronicle.raise("a").accept("a").triage("a", "elderly", true).table("a");
        chronicle.adopt("a", "water", noon("2026-02-01"), "gas").help("a");
        assertThat(line("a", chronicle).unit()).contains(new UnitId("water"));
    }

    @Test
    void a_failed_plan_leaves_no_unit_and_no_due_date() {
        planned("a", "water").failPlan("a");
        assertThat(line("a", chronicle).leads()).isEmpty();
        assertThat(line("a", chronicle).due()).isEmpty();
        assertThat(line("a", chronicle).route()).isEqualTo(SettlementRoute.UNDECIDED);
    }

    @Test
    void work_at_the_due_instant_is_on_time_and_a_moment_later_is_not() {
        planned("a", "water").at(noon("2026-02-01")).complete("a");
        planned("b", "water").at(noon("2026-02-01").plusNanos(1000)).complete("b");
        assertThat(line("a", chronicle).onTime()).contains(true);
        assertThat(line("b", chronicle).onTime()).contains(false);
    }

    @Test
    void work_that_is_sent_back_is_not_completed_but_keeps_its_first_mark() {
        planned("a", "water").at("2026-01-20").complete("a").disconfirm("a", "water", noon("2026-03-01"));
        assertThat(line("a", chronicle).stage()).isEqualTo(Stage.PLANNED);
        assertThat(line("a", chronicle).completedAt()).isEmpty();
        assertThat(line("a", chronicle).onTime()).contains(true);
        assertThat(line("a", chronicle).due()).contains(noon("2026-03-01"));
    }

    @Test
    void a_merged_issue_names_its_root_which_has_both_complainants() {
        chronicle.raise("a").raise("b").merge("b", "a");
        Report taken = new Report(new ReportId("b-report"), new SubjectId("resident-b"), Channel.PHONE, false);
        chronicle.happens(new ReportsReceived(id("a"), 0, id("b"), ImmutableList.of(taken)));
        assertThat(line("b", chronicle).root()).contains(id("a"));
        assertThat(line("b", chronicle).stage()).isEqualTo(Stage.MERGED);
        assertThat(line("a", chronicle).complainants()).isEqualTo(2);
    }

    @Test
    void an_unknown_issue_is_not_found() {
        assertThat(Projected.of(IssueRegister.VIEW, chronicle).find(id("none"))).isEmpty();
    }

    @Test
    void pages_follow_one_another_in_the_order_of_raising_and_then_of_ids() {
        chronicle
                .at("2026-01-06")
                .raise("d")
                .raise("b")
                .at("2026-01-05")
                .raise("c")
                .at("2026-01-07")
                .raise("a");
        IssueRegister register = Projected.of(IssueRegister.VIEW, chronicle);
        Page<IssueLine> first = register.page(IssueFilter.all(), 3, Optional.empty());
        assertThat(first.items()).extracting(line -> line.id().value()).containsExactly("c", "b", "d");
        Page<IssueLine> second = register.page(IssueFilter.all(), 3, first.next());
        assertThat(second.items()).extracting(line -> line.id().value()).containsExactly("a");
        assertThat(second.next()).isEmpty();
    }

    @Test
    void a_page_that_is_exactly_full_is_the_last() {
        chronicle.raise("a").raise("b");
        assertThat(Projected.of(IssueRegister.VIEW, chronicle)
                        .page(IssueFilter.all(), 2, Optional.empty())
                        .next())
                .isEmpty();
    }

    @Test
    void a_foreign_cursor_and_an_empty_page_are_refused() {
        IssueRegister register = Projected.of(IssueRegister.VIEW, chronicle.raise("a"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> register.page(IssueFilter.all(), 1, Optional.of("nonsense!")))
                .withMessageContaining("nonsense!");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> register.page(IssueFilter.all(), 1, Optional.of("bm9uc2Vuc2U")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> register.page(IssueFilter.all(), 0, Optional.empty()))
                .withMessageContaining("was 0");
    }

    @Test
    void filters_choose_by_stage_category_unit_cell_ledger_and_period() {
        planned("a", "water");
        chronicle.at("2026-02-10").raise("b", Channel.PHONE, "cell-2");
        assertThat(ids(IssueFilter.builder()
                        .stages(ImmutableSet.of(Stage.RAISED))
                        .build()))
                .containsExactly("b");
        assertThat(ids(IssueFilter.builder()
                        .category(new CategoryCode("health"))
                        .build()))
                .containsExactly("a");
        assertThat(ids(IssueFilter.builder().unit(new UnitId("water")).build())).containsExactly("a");
        assertThat(ids(IssueFilter.builder().unit(UnitId.UNASSIGNED).build())).containsExactly("b");
        assertThat(ids(IssueFilter.builder().cell(new GridCell("cell-2")).build()))
                .containsExactly("b");
        assertThat(ids(IssueFilter.builder().ledger(new LedgerId("south")).build()))
                .isEmpty();
        assertThat(ids(IssueFilter.builder()
                        .raised(new Period(noon("2026-01-05"), noon("2026-02-10"), Facts.ZONE))
                        .build()))
                .containsExactly("a");
    }

    @Test
    void a_category_stands_for_those_below_it_where_a_tree_is_given() {
        planned("a", "water");
        Category below =
                new Category(new CategoryCode("health"), Optional.of(new CategoryCode("care")), ImmutableMap.of());
        CategoryTree tree = CategoryTree.of(Category.top("care", "照护", "Care"), below);
        IssueFilter alone =
                IssueFilter.builder().category(new CategoryCode("care")).build();
        assertThat(ids(alone)).isEmpty();
        assertThat(ids(alone.toBuilder().tree(tree).build())).containsExactly("a");
    }

    @Test
    void an_issue_is_overdue_after_its_due_instant_and_not_at_it() {
        planned("a", "water");
        IssueFilter at = IssueFilter.builder().overdueAt(noon("2026-02-01")).build();
        assertThat(ids(at)).isEmpty();
        assertThat(ids(at.toBuilder()
                        .overdueAt(noon("2026-02-01").plusNanos(1000))
                        .build()))
                .containsExactly("a");
        chronicle.at("2026-02-05").complete("a");
        assertThat(ids(at.toBuilder().overdueAt(noon("2026-03-01")).build())).isEmpty();
    }

    @Test
    void counts_are_given_by_stage_category_and_unit() {
        planned("a", "water");
        IssueCounts counts =
                Projected.of(IssueRegister.VIEW, chronicle.raise("b")).counts(IssueFilter.all());
        assertThat(counts.total()).isEqualTo(2);
        assertThat(counts.byStage()).containsExactly(Map.entry(Stage.RAISED, 1L), Map.entry(Stage.IN_PROGRESS, 1L));
        assertThat(counts.byCategory()).containsEntry(Category.UNCLASSIFIED, 1L);
        assertThat(counts.byUnit()).containsEntry(UnitId.UNASSIGNED, 1L).containsEntry(new UnitId("water"), 1L);
    }

    private Chronicle planned(String issue, String unit) {
        return chronicle
                .at("2026-01-05")
                .raise(issue)
                .accept(issue)
                .triage(issue, "health", false)
                .settleDirectly(issue, unit, noon("2026-02-01"));
    }

    private ImmutableList<String> ids(IssueFilter filter) {
        return Projected.of(IssueRegister.VIEW, chronicle).page(filter, 100, Optional.empty()).items().stream()
                .map(line -> line.id().value())
                .collect(ImmutableList.toImmutableList());
    }

    private static IssueLine line(String issue, Chronicle chronicle) {
        return Projected.of(IssueRegister.VIEW, chronicle).find(id(issue)).orElseThrow();
    }
}
