package io.github.fourmatters.governance.app.audit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.fourmatters.governance.app.shell.Language;
import io.github.fourmatters.governance.audit.AuditCounts;
import io.github.fourmatters.governance.audit.AuditReport;
import io.github.fourmatters.governance.audit.Finding;
import io.github.fourmatters.governance.audit.NoticeBacklog;
import io.github.fourmatters.governance.audit.ScopeLimitation;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.anchor.Anchor;

/** An audit's report for machines. The names of kinds stay the same; the sentences may change. */
record AuditAnswer(Language language) {
    ImmutableMap<String, Object> of(AuditReport report, ImmutableList<Anchor> added) {
        return ImmutableMap.<String, Object>builder()
                .put("clean", report.isClean())
                .put("at", report.at().toString())
                .put("findings", report.findings().stream().map(this::finding).toList())
                .put("further", report.further())
                .put(
                        "backlogs",
                        report.backlogs().stream().map(AuditAnswer::backlog).toList())
                .put(
                        "cannotKnow",
                        report.limitations().stream().map(this::limitation).toList())
                .put("heads", report.heads().stream().map(AuditAnswer::anchor).toList())
                .put("anchorsAdded", added.size())
                .put("counts", counts(report.counts()))
                .buildOrThrow();
    }

    private ImmutableMap<String, Object> finding(Finding finding) {
        return ImmutableMap.of(
                "kind", finding.kind().name(),
                "ledger", finding.ledger().map(LedgerId::value).orElse(""),
                "place", finding.place(),
                "text", finding.text(language.ofLibrary()));
    }

    private static ImmutableMap<String, Object> backlog(NoticeBacklog backlog) {
        return ImmutableMap.of(
                "ledger", backlog.ledger().value(),
                "notices", backlog.notices(),
                "oldest", backlog.oldest().toString());
    }

    private ImmutableMap<String, Object> limitation(ScopeLimitation limitation) {
        return ImmutableMap.of("kind", limitation.name(), "text", limitation.text(language.ofLibrary()));
    }

    private static ImmutableMap<String, Object> anchor(Anchor anchor) {
        return ImmutableMap.of(
                "ledger", anchor.head().ledger().value(),
                "position", anchor.head().position(),
                "hash", anchor.head().hash());
    }

    private static ImmutableMap<String, Object> counts(AuditCounts counts) {
        return ImmutableMap.<String, Object>builder()
                .put("ledgers", counts.ledgers())
                .put("events", counts.events())
                .put("streams", counts.streams())
                .put("words", counts.words())
                .put("otherEntries", counts.otherEntries())
                .put("alarms", counts.alarms())
                .put("notices", counts.notices())
                .put("otherNotices", counts.otherNotices())
                .buildOrThrow();
    }
}
