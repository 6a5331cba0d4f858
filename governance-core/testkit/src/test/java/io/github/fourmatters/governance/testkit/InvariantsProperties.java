package io.github.fourmatters.governance.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import io.github.fourmatters.governance.testkit.invariant.Invariants;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterProperty;

class InvariantsProperties {
    /** How often a run must have come by each thing, at the least; well below what it usually does. */
    private static final ImmutableMap<String, Integer> WANTED = ImmutableMap.<String, Integer>builder()
            .put("IssueClosed", 173)
            .put("scored", 60)
            .put("reopened-DISAGREEMENT", 30)
            .put("reopened-REBOUND", 35)
            .put("IssueMerged", 200)
            .put("withdrawn", 100)
            .put("IssueRejected", 50)
            .put("IssueReferred", 50)
            .put("ClosedWithoutAction", 4)
            .put("ResolutionAdopted", 100)
            .put("item-DEFEATED", 30)
            .put("item-NO_QUORUM", 80)
            .put("item-LAPSED", 15)
            .put("item-POSTPONED", 50)
            .put("TriageMeetingHeld", 30)
            .put("AmendmentDecided", 80)
            .put("amendment-ADOPTED", 15)
            .put("amendment-DEFEATED", 10)
            .put("amendment-NO_QUORUM", 5)
            .put("UnitRecused", 80)
            .put("PaperCast", 100)
            .put("PapersCounted", 50)
            .put("TieBroken", 8)
            .put("decided-by-casting-vote", 2)
            .put("MeetingAdjourned", 80)
            .put("decided-after-adjournment", 30)
            .put("delegation-tied", 10)
            .put("ChairTookTurn", 50)
            .put("PlanFailed", 50)
            .put("AssignmentDeclined", 50)
            .put("AssignmentReturned", 80)
            .put("AssignmentReassigned", 200)
            .put("OfferExpired", 100)
            .put("AssignmentPaused", 100)
            .put("AssignmentResumed", 50)
            .put("ExtensionRequested", 100)
            .put("ExtensionGranted", 50)
            .put("ExtensionRefused", 20)
            .put("DueWarned", 100)
            .put("ResultConfirmed", 200)
            .put("ResultDisconfirmed", 40)
            .put("ConfirmationLapsed", 100)
            .put("ObjectionRaised", 80)
            .put("ObjectionUpheld", 20)
            .put("ObjectionDismissed", 40)
            .put("BallotCast", 607)
            .put("late-ballot", 53)
            .put("siblings-compared", 40)
            .put("two-charters", 20)
            .put("not-scored", 80)
            .put("merged-into-done", 50)
            .put("rework-named", 30)
            .put("rework-by-default", 15)
            .put("late-by-more-than-one-alarm", 200)
            .put("refused-after-alarms", 50)
            .put("accepted-after-alarms", 50)
            .put("rung-REMIND", 100)
            .put("rung-SUPERVISE", 100)
            .put("rung-CIRCULATE", 50)
            .put("rung-ACCOUNTABILITY", 50)
            .put("NextRungSet", 50)
            .put("held-for-LEVEL_FOUR", 20)
            .put("held-for-REBOUND", 35)
            .put("held-for-OBJECTION_UPHELD", 20)
            .put("StatementAttached", 30)
            .put("AccountabilityAppealed", 30)
            .put("appeal-upheld", 3)
            .put("appeal-dismissed", 5)
            .put("ScoreCorrected", 10)
            .put("refused", 1_000)
            .put("refused-CONFLICT_OF_INTEREST", 3)
            .put("refused-COMMAND_ID_REUSED", 50)
            .buildOrThrow();

    private static final int TRIES = 1_000;

    private Coverage coverage = Coverage.NONE;
    private int histories;

    @Provide
    Arbitrary<History> histories() {
        return Histories.random(90);
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void every_history_holds_every_invariant(@ForAll("histories") History history) {
        histories++;
        coverage = coverage.plus(history.coverage());
        assertThat(history.waitingAlarms()).isZero();
        Invariants.check(history);
    }

    @AfterProperty
    void the_histories_came_by_everything_often_enough() {
        System.out.println(histories + " random histories: " + coverage.counts());
        if (histories < TRIES) {
            return; // a broken invariant ended the run, and is to be heard of itself
        }
        for (Map.Entry<String, Integer> wanted : WANTED.entrySet()) {
            assertThat(coverage.of(wanted.getKey())).as(wanted.getKey()).isGreaterThanOrEqualTo(wanted.getValue());
        }
    }
}
