package io.github.fourmatters.governance.figures;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.fourmatters.governance.act.ActEvent.ErrandRecorded;
import io.github.fourmatters.governance.act.ActEvent.SessionRecorded;
import io.github.fourmatters.governance.calendar.Deadline;
import io.github.fourmatters.governance.history.KeyedCounter;
import io.github.fourmatters.governance.issue.Event;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.quantity.Attendances;
import io.github.fourmatters.governance.quantity.Cases;
import io.github.fourmatters.governance.quantity.Handlings;
import io.github.fourmatters.governance.quantity.Sessions;
import io.github.fourmatters.governance.raise.Outreach;
import io.github.fourmatters.governance.raise.RaiseEvent.OutreachRecorded;
import io.github.fourmatters.governance.view.Period;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The entries of the registers beside the issues: outreach, errands and sessions. */
final class RecordedActivities {
    private final List<Fact> facts = new ArrayList<>();

    void apply(Fact fact) {
        Event event = fact.event();
        if (event instanceof OutreachRecorded || event instanceof ErrandRecorded || event instanceof SessionRecorded) {
            facts.add(fact);
        }
    }

    void merge(RecordedActivities other) {
        facts.addAll(other.facts);
    }

    Activities activities(Period period, Instant asOf, Cases serviceItems, Cases hardshipsSolved) {
        ImmutableList<Fact> within = facts.stream()
                .filter(fact -> period.contains(fact.occurredAt()))
                .filter(fact -> Deadline.hasCome(fact.occurredAt(), asOf))
                .collect(ImmutableList.toImmutableList());
        Rate errands = errands(within).rate("errands", period, asOf);
        ImmutableList<SessionRecorded> sessions =
                events(within, SessionRecorded.class).collect(ImmutableList.toImmutableList());
        return new Activities(
                serviceItems,
                hardshipsSolved,
                new Handlings(errands.denominator()),
                errands,
                new Sessions(sessions.size()),
                sessions.stream().map(SessionRecorded::attendances).reduce(Attendances.NONE, Attendances::plus),
                outreach(within));
    }

    private static RateCount errands(List<Fact> within) {
        RateCount count = new RateCount();
        for (Fact fact : within) {
            if (fact.event() instanceof ErrandRecorded errand) {
                count.add(errand.residentVisits() <= 1);
                count.under(fact.charter());
            }
        }
        return count;
    }

    private static ImmutableMap<Outreach, Long> outreach(List<Fact> within) {
        KeyedCounter<Outreach> counts = new KeyedCounter<>();
        events(within, OutreachRecorded.class).forEach(event -> counts.add(event.outreach(), event.count()));
        return counts.sorted(Comparator.naturalOrder());
    }

    private static <E> Stream<E> events(List<Fact> within, Class<E> type) {
        return within.stream().map(Fact::event).filter(type::isInstance).map(type::cast);
    }
}
