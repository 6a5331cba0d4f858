package io.github.fourmatters.governance.history;

import com.google.common.collect.ImmutableMap;
import io.github.fourmatters.governance.calendar.Quarter;
import io.github.fourmatters.governance.evaluate.EvaluatePolicy;
import io.github.fourmatters.governance.evaluate.ReopeningCause;
import io.github.fourmatters.governance.issue.Stage;
import io.github.fourmatters.governance.score.Composite;
import io.github.fourmatters.governance.tally.Histogram;
import io.github.fourmatters.governance.tally.Party;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Leads the issues of one ledger through random, legal lives. */
public final class Walk {
    private static final String[] UNITS = {"water", "gas", "school"};
    private static final String[] CATEGORIES = {"health", "care", "roads"};

    private final Chronicle chronicle;
    private final String ledger;
    private final Map<String, Stage> stages = new HashMap<>();

    private Walk(String ledger) {
        this.ledger = ledger;
        this.chronicle = new Chronicle(ledger);
    }

    /** Walks as the numbers say: each one chooses an issue, how much time passes, and where the issue goes. */
    public static Chronicle of(String ledger, List<Integer> choices) {
        Walk walk = new Walk(ledger);
        choices.forEach(walk::step);
        return walk.chronicle;
    }

    private void step(int choice) {
        chronicle.at(chronicle.now().plus(Duration.ofHours(choice % 97)));
        String issue = ledger + "-" + choice % 5;
        Stage now = stages.get(issue);
        int rest = choice / 5;
        if (now == null) {
            chronicle.raise(issue);
            stages.put(issue, Stage.RAISED);
        } else if (rest % 7 == 0) {
            chronicle.respond(issue).callBack(issue, rest % 2 == 0, rest % 4 == 0, rest % 8 == 0);
        } else if (!now.next().isEmpty()) {
            List<Stage> next = new ArrayList<>(now.next());
            Stage forward = next.stream()
                    .filter(stage -> stage.compareTo(now) > 0)
                    .findFirst()
                    .orElse(next.get(0));
            go(issue, now, rest % 4 == 0 ? next.get(rest / 4 % next.size()) : forward, rest);
        }
    }

    private void go(String issue, Stage now, Stage next, int rest) {
        Instant due = chronicle.now().plus(Duration.ofDays(1 + rest % 9));
        String unit = UNITS[rest % UNITS.length];
        stages.put(issue, next);
        switch (next) {
            case RAISED -> throw new IllegalStateException(issue);
            case ACCEPTED -> accept(issue, now, rest);
            case TRIAGED -> fallBack(issue, now, rest);
            case DELIBERATING -> chronicle.table(issue);
            case PLANNED -> plan(issue, now, unit, due);
            case IN_PROGRESS -> chronicle.takeOn(issue);
            case DONE -> chronicle.complete(issue);
            case CONFIRMED -> chronicle.lapse(issue);
            case PUBLISHED -> chronicle.publish(issue);
            case EVALUATING -> chronicle.endObjections(issue);
            case CLOSED -> close(issue, rest);
            case REJECTED -> chronicle.reject(issue);
            case REFERRED -> chronicle.refer(issue);
            case MERGED -> chronicle.merge(issue, issue + "-root");
            case WITHDRAWN -> chronicle.withdraw(issue);
            case NO_ACTION -> chronicle.giveUp(issue);
        }
    }

    private void accept(String issue, Stage now, int rest) {
        if (now == Stage.RAISED) {
            chronicle.accept(issue);
        } else {
            chronicle.reopen(issue, rest % 2 == 0 ? ReopeningCause.REBOUND : ReopeningCause.DISAGREEMENT);
        }
    }

    private void fallBack(String issue, Stage now, int rest) {
        switch (now) {
            case ACCEPTED -> chronicle.triage(issue, CATEGORIES[rest % CATEGORIES.length], rest % 4 == 0);
            case DELIBERATING -> chronicle.defeat(issue);
            default -> chronicle.failPlan(issue);
        }
    }

    private void plan(String issue, Stage now, String unit, Instant due) {
        switch (now) {
            case DONE -> chronicle.disconfirm(issue, unit, due);
            case PUBLISHED -> chronicle.uphold(issue, unit, due);
            case DELIBERATING -> chronicle.adopt(issue, unit, due);
            default -> {
                chronicle.settleDirectly(issue, unit, due);
                stages.put(issue, Stage.IN_PROGRESS);
            }
        }
    }

    private void close(String issue, int rest) {
        ImmutableMap<Party, Histogram> ballots = ImmutableMap.of(
                Party.RESIDENTS, Histogram.of(1 + rest % 5, 1 + rest % 3), Party.PARTY_MEMBERS, Histogram.of(4, 2));
        chronicle.close(
                issue,
                Quarter.of(chronicle.now(), Facts.ZONE),
                ballots,
                Composite.of(ballots, EvaluatePolicy.defaults().weighting()));
    }
}
