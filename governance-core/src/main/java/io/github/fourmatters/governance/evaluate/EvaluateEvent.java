package io.github.fourmatters.governance.evaluate;

import io.github.fourmatters.governance.evaluate.EvaluateIssueEvent.ObjectionRaised;
import io.github.fourmatters.governance.evaluate.EvaluateIssueEvent.ResultDisconfirmed;
import io.github.fourmatters.governance.issue.ConfidentialWordsReference;
import io.github.fourmatters.governance.issue.Event;
import java.util.Optional;

/** The events of evaluating: of the result of an issue, or of a round. */
public sealed interface EvaluateEvent extends Event permits EvaluateIssueEvent, RoundEvent {
    /** A complainant may disconfirm several times, so those words are named by their hash. */
    @Override
    default Optional<ConfidentialWordsReference> confidential() {
        if (this instanceof ResultDisconfirmed event) {
            return Optional.of(new ConfidentialWordsReference(
                    event.complainant(), "disconfirmation/" + event.words(), event.words()));
        } else if (this instanceof ObjectionRaised event) {
            return Optional.of(
                    new ConfidentialWordsReference(event.objector(), "objection/" + event.objection(), event.words()));
        }
        return Optional.empty();
    }
}
