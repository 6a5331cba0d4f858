package io.github.fourmatters.governance.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static io.github.fourmatters.governance.architecture.Core.CLASSES;
import static io.github.fourmatters.governance.architecture.Core.ROOT;
import static io.github.fourmatters.governance.architecture.Core.inPackage;
import static io.github.fourmatters.governance.architecture.Core.libraryApartFrom;

import org.junit.jupiter.api.Test;

/** Which package may import which. */
class WallsTest {
    @Test
    void quantities_stand_alone() {
        mayLookInto("quantity", "");
    }

    @Test
    void the_calendar_looks_into_quantities_and_the_rule_of_texts_alone() {
        mayLookInto("calendar", "quantity spi.text");
    }

    @Test
    void votes_stand_alone() {
        mayLookInto("vote", "quantity");
    }

    @Test
    void agreement_looks_into_quantities_alone() {
        mayLookInto("agreement", "quantity");
    }

    @Test
    void policies_as_data_look_into_the_calendar_and_the_rule_of_texts_alone() {
        mayLookInto("policy", "quantity calendar spi.text");
    }

    @Test
    void the_words_look_into_the_contracts_alone() {
        mayLookInto("issue", "spi");
    }

    @Test
    void the_kernel_looks_into_the_words_the_calendar_and_the_contracts_alone() {
        mayLookInto("kernel", "issue quantity calendar spi");
    }

    @Test
    void charters_look_into_the_matters_and_not_into_the_door() {
        mayLookInto(
                "charter",
                "score tally raise deliberate vote act supervise evaluate issue kernel policy quantity calendar spi");
    }

    @Test
    void raising_looks_into_no_other_matter() {
        mayLookInto("raise", "issue kernel policy quantity calendar spi");
    }

    @Test
    void deliberating_looks_into_raising_alone() {
        mayLookInto("deliberate", "raise issue kernel policy vote quantity calendar spi");
    }

    @Test
    void meetings_look_into_raising_and_deliberating_alone() {
        mayLookInto("meeting", "deliberate raise issue kernel policy vote quantity calendar spi");
    }

    @Test
    void acting_looks_into_the_matters_to_its_left_alone() {
        mayLookInto("act", "meeting deliberate raise issue kernel policy vote quantity calendar spi");
    }

    @Test
    void supervising_looks_into_the_matters_to_its_left_alone() {
        mayLookInto("supervise", "act meeting deliberate raise issue kernel policy quantity calendar spi");
    }

    @Test
    void evaluating_looks_into_the_matters_to_its_left_alone() {
        mayLookInto(
                "evaluate",
                "score tally supervise act meeting deliberate raise issue kernel policy vote quantity calendar spi");
    }

    @Test
    void counting_looks_into_the_words_alone() {
        mayLookInto("tally", "issue kernel policy quantity calendar spi");
    }

    @Test
    void scoring_looks_into_what_is_counted_alone() {
        mayLookInto("score", "tally issue policy quantity calendar spi");
    }

    @Test
    void the_contract_of_views_looks_into_the_words_and_the_calendar_alone() {
        mayLookInto("view", "issue calendar spi");
    }

    @Test
    void histories_look_into_the_matters_and_into_no_view() {
        mayLookInto("history", "view raise deliberate act supervise evaluate issue kernel calendar spi");
    }

    @Test
    void the_register_looks_into_histories_and_into_no_other_view() {
        mayLookInto("register", "history view raise deliberate act supervise issue kernel spi");
    }

    @Test
    void timelines_look_into_the_matters_and_into_no_other_view() {
        mayLookInto(
                "timeline",
                "view tally raise deliberate meeting act supervise evaluate issue kernel vote quantity calendar spi");
    }

    @Test
    void figures_look_into_histories_and_the_matters_and_into_no_other_view() {
        mayLookInto(
                "figures",
                "history view score tally raise deliberate act supervise evaluate issue kernel quantity calendar spi");
    }

    @Test
    void the_register_and_the_figures_alone_look_into_histories() {
        noClasses()
                .that()
                .resideOutsideOfPackages(inPackage("history"), inPackage("register"), inPackage("figures"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(inPackage("history"))
                .check(CLASSES);
    }

    @Test
    void assessments_look_into_what_the_views_answer_and_not_into_the_door() {
        mayLookInto(
                "assessment", "figures view evaluate supervise score tally issue kernel policy quantity calendar spi");
    }

    @Test
    void disclosure_looks_into_the_matters_and_the_contract_of_views_and_not_into_the_door() {
        mayLookInto(
                "disclosure", "view score tally raise deliberate act supervise evaluate issue quantity calendar spi");
    }

    @Test
    void what_if_looks_into_the_matters_and_not_into_the_door() {
        mayLookInto(
                "whatif",
                "charter score tally raise deliberate meeting vote act supervise evaluate issue kernel quantity calendar spi");
    }

    @Test
    void notices_look_into_the_matters_and_neither_into_the_door_nor_into_views() {
        mayLookInto(
                "notify",
                "score tally raise deliberate meeting act supervise evaluate issue policy kernel vote quantity calendar spi");
    }

    @Test
    void nobody_looks_into_the_audit_which_looks_at_everything() {
        noClasses()
                .that()
                .resideOutsideOfPackage(inPackage("audit"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(inPackage("audit"))
                .check(CLASSES);
    }

    @Test
    void the_contracts_are_used_and_no_implementation_of_them() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT + ".spi.memory..", ROOT + ".spi.check..", ROOT + ".jdbc..", ROOT + ".tck..")
                .check(CLASSES);
    }

    @Test
    void packages_make_no_circle() {
        slices().matching("io.github.fourmatters.(**)")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }

    /** Others are named with a space between them. */
    private static void mayLookInto(String name, String others) {
        noClasses()
                .that()
                .resideInAPackage(inPackage(name))
                .should()
                .dependOnClassesThat(
                        libraryApartFrom((name + " " + others).strip().split(" ")))
                .check(CLASSES);
    }
}
