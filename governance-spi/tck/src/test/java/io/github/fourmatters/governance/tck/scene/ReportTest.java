package io.github.fourmatters.governance.tck.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

/** What could not be tried counts as skipped, or as failed, and never as passed. */
class ReportTest {

    private void require(boolean possible) {
        Report.requireTried(possible, this, "what it would tell", "there is no tool here");
    }

    @AfterEach
    void forget() {
        System.clearProperty(Report.STRICT);
    }

    @Test
    void what_can_be_tried_goes_on() {
        assertThatCode(() -> require(true)).doesNotThrowAnyException();
    }

    @Test
    void what_cannot_be_tried_is_skipped() {
        assertThatThrownBy(() -> require(false))
                .isInstanceOf(TestAbortedException.class)
                .hasMessageContaining("NOT TRIED, ReportTest: what it would tell: there is no tool here");
    }

    @Test
    void what_cannot_be_tried_fails_where_that_was_asked_for() {
        System.setProperty(Report.STRICT, "true");
        assertThatThrownBy(() -> require(false))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("governance.tck.strict");
        assertThat(Report.STRICT).isEqualTo("governance.tck.strict");
    }
}
