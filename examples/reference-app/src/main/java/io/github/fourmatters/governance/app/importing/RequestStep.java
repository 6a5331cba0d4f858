package io.github.fourmatters.governance.app.importing;

import static java.util.Comparator.comparing;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A deed at its instant.
 *
 * @param at when
 * @param request on which request
 * @param deed what
 */
record RequestStep(Instant at, Request request, StepKind deed) {
    private static final Comparator<RequestStep> ORDER = comparing(RequestStep::at)
            .thenComparing(step -> step.request().line())
            .thenComparing(RequestStep::deed);

    /** The deeds on all requests in the order of time; at one instant, in the order of the lines. */
    static ImmutableList<RequestStep> inOrder(List<Request> requests) {
        return requests.stream().flatMap(RequestStep::of).sorted(ORDER).collect(ImmutableList.toImmutableList());
    }

    private static Stream<RequestStep> of(Request request) {
        RequestStep open = new RequestStep(request.raisedAt(), request, StepKind.OPEN);
        return Stream.concat(
                Stream.of(open), request.end().stream().map(end -> new RequestStep(end.at(), request, end.deed())));
    }
}
