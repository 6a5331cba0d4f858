package io.github.fourmatters.governance.app.year;

import io.github.fourmatters.governance.evaluate.EvaluateCommand;

/** The call to the resident, by someone who did not do the work. */
final class CallBackStory {
    private final PlayedIssue of;

    CallBackStory(PlayedIssue of) {
        this.of = of;
    }

    void plan() {
        switch (of.plan().call()) {
            case NONE -> {}
            case SATISFIED -> of.later(2, () -> call(true, true));
            case DISSATISFIED -> of.later(2, () -> call(true, false));
            case SATISFIED_AT_LAST ->
                of.later(2, () -> {
                    call(false, false);
                    of.later(1, () -> call(true, true));
                });
        }
    }

    private void call(boolean reached, boolean satisfied) {
        // Resolved and satisfied are two facts: some are content although it took long, some are not although it is
        // done.
        boolean resolved =
                reached && (satisfied ? of.draw().chance(95) : of.draw().chance(50));
        of.done(
                Community.SUPERVISOR,
                "call-back",
                new EvaluateCommand.RecordCallBack(of.issue(), of.complainant(), reached, resolved, satisfied));
    }
}
