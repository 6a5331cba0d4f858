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
record Step(Instant at, Request request, Deed deed) {
    private static final Comparator<Step> ORDER =
            comparing(Step::at).thenComparing(step -> step.request().line()).thenComparing(Step::deed);

    /** The deeds on all requests in the order of time; at one instant, in the order of the lines. */
    static ImmutableList<Step> inOrder(List<Request> requests) {
        return requests.stream().flatMap(Step::of).sorted(ORDER).collect(ImmutableList.toImmutableList());
    }

    private static Stream<Step> of(Request request) {
        Step open = new Step(request.raisedAt(), request, Deed.OPEN);
        return Stream.concat(
                Stream.of(open), request.end().stream().map(end -> new Step(end.at(), request, end.deed())));
    }
}
