package io.github.fourmatters.governance.testkit.invariant;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.issue.IssueEvent;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.issue.Stage;
import io.github.fourmatters.governance.spi.journal.Recorded;
import io.github.fourmatters.governance.testkit.History;
import io.github.fourmatters.governance.testkit.chronicle.Chronicle;
import io.github.fourmatters.governance.testkit.chronicle.IssueRecord;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/** Tells a history again from its facts, and asks a rule at each step. A rule answers what is wrong, or nothing. */
final class Replay {
    /** Asked after an issue's event was taken in. */
    interface Move {
        Optional<String> wrong(IssueEvent event, Optional<Stage> before, IssueRecord after);
    }

    private final ImmutableList.Builder<String> breaches = ImmutableList.builder();
    private final Chronicle chronicle = new Chronicle();

    private Replay() {}

    /** Asks before each fact, with everything before it. */
    static Function<History, ImmutableList<String>> eachFact(
            BiFunction<Chronicle, Recorded<Fact>, Optional<String>> rule) {
        return history -> new Replay().facts(history.feed(), rule);
    }

    /** Asks before each event of one type. */
    static <E> Function<History, ImmutableList<String>> each(
            Class<E> type, BiFunction<Chronicle, E, Optional<String>> rule) {
        return eachFact((chronicle, fact) -> type.isInstance(fact.payload().event())
                ? rule.apply(chronicle, type.cast(fact.payload().event()))
                : Optional.empty());
    }

    /** Asks after each event of an issue. */
    static Function<History, ImmutableList<String>> eachMove(Move rule) {
        return history -> new Replay().moves(history.feed(), rule);
    }

    /** Asks after each command, for each issue that it touched. */
    static Function<History, ImmutableList<String>> eachIssue(Function<IssueRecord, Optional<String>> rule) {
        return history -> new Replay().issues(history.feed(), rule);
    }

    /** Asks at the end. */
    static Function<History, ImmutableList<String>> atEnd(BiFunction<History, Chronicle, Stream<String>> rule) {
        return history -> {
            Replay replay = new Replay();
            history.feed().forEach(replay.chronicle::apply);
            return rule.apply(history, replay.chronicle).collect(ImmutableList.toImmutableList());
        };
    }

    static Optional<String> when(boolean wrong, Object what) {
        return wrong ? Optional.of(what.toString()) : Optional.empty();
    }

    private ImmutableList<String> facts(
            List<Recorded<Fact>> feed, BiFunction<Chronicle, Recorded<Fact>, Optional<String>> rule) {
        for (Recorded<Fact> fact : feed) {
            rule.apply(chronicle, fact).ifPresent(wrong -> report(fact, wrong));
            chronicle.apply(fact);
        }
        return breaches.build();
    }

    private ImmutableList<String> moves(List<Recorded<Fact>> feed, Move rule) {
        for (Recorded<Fact> fact : feed) {
            if (fact.payload().event() instanceof IssueEvent event) {
                Optional<Stage> before = chronicle.issue(event.issue()).map(IssueRecord::stage);
                chronicle.apply(fact);
                rule.wrong(event, before, chronicle.issue(event.issue()).orElseThrow())
                        .ifPresent(wrong -> report(fact, wrong));
            }
        }
        return breaches.build();
    }

    private ImmutableList<String> issues(List<Recorded<Fact>> feed, Function<IssueRecord, Optional<String>> rule) {
        Set<IssueId> touched = new LinkedHashSet<>();
        for (int index = 0; index < feed.size(); index++) {
            Recorded<Fact> fact = feed.get(index);
            chronicle.apply(fact);
            if (fact.payload().event() instanceof IssueEvent event) {
                touched.add(event.issue());
            }
            if (index + 1 == feed.size() || !feed.get(index + 1).command().equals(fact.command())) {
                touched.stream()
                        .flatMap(issue -> chronicle.issue(issue).stream())
                        .forEach(issue -> rule.apply(issue).ifPresent(wrong -> report(fact, wrong)));
                touched.clear();
            }
        }
        return breaches.build();
    }

    private void report(Recorded<Fact> fact, String wrong) {
        breaches.add("at position " + fact.position() + ", " + fact.payload().event() + ": " + wrong);
    }
}
