package io.github.fourmatters.governance.disclosure;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import io.github.fourmatters.governance.evaluate.EvaluateIssueEvent.IssueClosed;
import io.github.fourmatters.governance.issue.IssueEvent;
import io.github.fourmatters.governance.score.Weighting;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import io.github.fourmatters.governance.tally.Histogram;
import io.github.fourmatters.governance.tally.Party;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * An entry as it is kept, with instants: which day they fall on depends on the zone that is asked for.
 *
 * @param kind what it tells
 * @param event the event that it comes from
 * @param recordedAt when it was recorded
 * @param person whose data its texts may be
 * @param texts the fields that are no days
 * @param days the fields that are days
 * @param ballots of a close, the histogram of each party
 */
record ZonelessEntry(
        EntryKind kind,
        IssueEvent event,
        Instant recordedAt,
        SubjectId person,
        ImmutableMap<DisclosedField, String> texts,
        ImmutableMap<DisclosedField, Instant> days,
        ImmutableMap<Party, Histogram> ballots) {
    DisclosedEntry in(ZoneId zone) {
        Map<DisclosedField, String> fields = new EnumMap<>(DisclosedField.class);
        fields.putAll(texts);
        days.forEach(
                (field, at) -> fields.put(field, LocalDate.ofInstant(at, zone).toString()));
        return new DisclosedEntry(
                kind,
                event.issue(),
                event.cycle(),
                LocalDate.ofInstant(recordedAt, zone),
                person,
                Maps.immutableEnumMap(fields),
                ballots,
                weighting());
    }

    /** That of the close is that of its corrections as well. */
    private Optional<Weighting> weighting() {
        return event instanceof IssueClosed closed ? Optional.of(closed.weighting()) : Optional.empty();
    }
}
