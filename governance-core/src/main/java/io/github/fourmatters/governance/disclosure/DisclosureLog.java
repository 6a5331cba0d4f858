package io.github.fourmatters.governance.disclosure;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.fourmatters.governance.evaluate.EvaluateIssueEvent.IssueClosed;
import io.github.fourmatters.governance.evaluate.EvaluateIssueEvent.ObjectionDismissed;
import io.github.fourmatters.governance.evaluate.EvaluateIssueEvent.ObjectionRaised;
import io.github.fourmatters.governance.evaluate.EvaluateIssueEvent.ObjectionUpheld;
import io.github.fourmatters.governance.evaluate.EvaluateIssueEvent.ResultPublished;
import io.github.fourmatters.governance.evaluate.EvaluateIssueEvent.ScoreCorrected;
import io.github.fourmatters.governance.evaluate.ObjectionId;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.issue.IssueEvent;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.raise.RaiseEvent.IssueRaised;
import io.github.fourmatters.governance.spi.journal.Recorded;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import io.github.fourmatters.governance.tally.Histogram;
import io.github.fourmatters.governance.tally.Party;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What one ledger has disclosed. */
final class DisclosureLog {
    private final Map<IssueId, PendingDisclosure> issues = new HashMap<>();
    private final List<ZonelessEntry> published = new ArrayList<>();

    void apply(Recorded<Fact> recorded) {
        Fact fact = recorded.payload();
        if (fact.event() instanceof IssueRaised raised) {
            issues.put(raised.issue(), new PendingDisclosure(raised.complainant(), fact.occurredAt()));
        }
        if (fact.event() instanceof IssueEvent event && issues.containsKey(event.issue())) {
            PendingDisclosure issue = issues.get(event.issue());
            issue.apply(event, fact.occurredAt());
            disclose(new Writer(issue, recorded.recordedAt(), fact.occurredAt()), event);
        }
    }

    private void disclose(Writer writer, IssueEvent event) {
        if (event instanceof ResultPublished result) {
            published.add(writer.result(result));
        } else if (event instanceof ObjectionRaised raised) {
            published.add(writer.objection(raised));
        } else if (event instanceof ObjectionUpheld upheld) {
            published.add(writer.ruling(upheld, upheld.objection(), upheld.objector(), "upheld", upheld.reason()));
        } else if (event instanceof ObjectionDismissed dismissed) {
            published.add(writer.ruling(
                    dismissed, dismissed.objection(), dismissed.objector(), "dismissed", dismissed.reason()));
        } else if (event instanceof IssueClosed closed) {
            published.add(writer.close(closed));
        } else if (event instanceof ScoreCorrected corrected) {
            published.add(writer.correction(corrected));
        }
    }

    ImmutableList<DisclosedEntry> entries(ZoneId zone) {
        return published.stream().map(entry -> entry.in(zone)).collect(ImmutableList.toImmutableList());
    }

    /** A log that can be asked and takes nothing more in. */
    DisclosureLog frozen() {
        DisclosureLog copy = new DisclosureLog();
        copy.published.addAll(published);
        return copy;
    }

    /** Writes the entry of one event. */
    private record Writer(PendingDisclosure issue, Instant recordedAt, Instant at) {
        ZonelessEntry result(ResultPublished event) {
            return entry(
                    EntryKind.RESULT,
                    event,
                    issue.complainant(),
                    texts().put(DisclosedField.MATTER, event.matter())
                            .put(DisclosedField.MEASURES, event.measures())
                            .put(DisclosedField.RESULT, event.result()),
                    ImmutableMap.<DisclosedField, Instant>builder()
                            .putAll(issue.days())
                            .put(DisclosedField.PUBLISHED, at)
                            .put(DisclosedField.OBJECT_BY, event.objectBy())
                            .buildOrThrow(),
                    ImmutableMap.of());
        }

        ZonelessEntry objection(ObjectionRaised event) {
            return entry(
                    EntryKind.OBJECTION,
                    event,
                    event.objector(),
                    texts().put(DisclosedField.OBJECTION, event.objection().value()),
                    ImmutableMap.of(DisclosedField.OBJECTED, at),
                    ImmutableMap.of());
        }

        ZonelessEntry ruling(
                IssueEvent event, ObjectionId objection, SubjectId objector, String ruling, String reason) {
            return entry(
                    EntryKind.RULING,
                    event,
                    objector,
                    texts().put(DisclosedField.OBJECTION, objection.value())
                            .put(DisclosedField.RULING, ruling)
                            .put(DisclosedField.REASON, reason),
                    ImmutableMap.of(DisclosedField.DECIDED, at),
                    ImmutableMap.of());
        }

        ZonelessEntry close(IssueClosed event) {
            ImmutableMap.Builder<DisclosedField, String> texts = texts().putAll(issue.excluded())
                    .put(DisclosedField.ROUND, event.quarter().label())
                    .put(DisclosedField.STATEMENT, event.statement().digest().value());
            event.score().ifPresent(score -> texts.put(DisclosedField.SCORE, score.toString()));
            return entry(
                    EntryKind.CLOSE,
                    event,
                    issue.complainant(),
                    texts,
                    ImmutableMap.of(DisclosedField.CLOSED, at),
                    event.ballots());
        }

        /** Its reason speaks of whose ballot was taken out, not of who raised the issue. */
        ZonelessEntry correction(ScoreCorrected event) {
            ImmutableMap.Builder<DisclosedField, String> texts = texts().put(
                            DisclosedField.ROUND, event.quarter().label())
                    .put(DisclosedField.STATEMENT, event.statement().digest().value())
                    .put(
                            DisclosedField.REPLACES,
                            event.statement().previous().orElseThrow().value())
                    .put(
                            DisclosedField.EXCLUDED_BALLOTS,
                            Integer.toString(event.excluded().size()))
                    .put(DisclosedField.REASON, event.reason());
            event.score().ifPresent(score -> texts.put(DisclosedField.SCORE, score.toString()));
            return entry(
                    EntryKind.CORRECTION,
                    event,
                    event.excluded().stream().findFirst().orElse(issue.complainant()),
                    texts,
                    ImmutableMap.of(DisclosedField.CORRECTED, at),
                    event.ballots());
        }

        private ImmutableMap.Builder<DisclosedField, String> texts() {
            return ImmutableMap.<DisclosedField, String>builder().putAll(issue.place());
        }

        private ZonelessEntry entry(
                EntryKind kind,
                IssueEvent event,
                SubjectId person,
                ImmutableMap.Builder<DisclosedField, String> texts,
                ImmutableMap<DisclosedField, Instant> days,
                ImmutableMap<Party, Histogram> ballots) {
            return new ZonelessEntry(kind, event, recordedAt, person, texts.buildOrThrow(), days, ballots);
        }
    }
}
