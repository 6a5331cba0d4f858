package io.github.fourmatters.governance.meeting;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.deliberate.MeasureDraft;
import io.github.fourmatters.governance.issue.Digest;
import java.util.List;

/**
 * The hash that votes cite. It covers the text and every measure that the text promises, so that nobody can vote for one text and
 * have another one adopted. These parts are hashed, in this order and each as {@code length:value;}, the text and then of each measure:
 * issue, description, required, lead, assisting units in alphabetical order, last day.
 */
final class VotedTextDigest {
    private final StringBuilder content = new StringBuilder();

    private VotedTextDigest() {}

    static Digest digest(String text, List<MeasureDraft> measures) {
        VotedTextDigest whole = new VotedTextDigest();
        whole.add(text);
        measures.forEach(whole::add);
        return Digest.of(whole.content.toString());
    }

    private void add(MeasureDraft measure) {
        add(measure.issue().value());
        add(measure.description());
        add(String.valueOf(measure.required()));
        add(measure.lead().value());
        add(String.join(
                ",",
                measure.assisting().stream()
                        .map(unit -> unit.value())
                        .sorted()
                        .collect(ImmutableList.toImmutableList())));
        add(measure.dueOn().toString());
    }

    private void add(String value) {
        content.append(value.length()).append(':').append(value).append(';');
    }
}
