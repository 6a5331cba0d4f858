package io.github.fourmatters.governance.app.audit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import io.github.fourmatters.governance.app.shell.Language;
import io.github.fourmatters.governance.app.shell.Table;
import io.github.fourmatters.governance.audit.AuditCounts;
import io.github.fourmatters.governance.audit.AuditReport;
import io.github.fourmatters.governance.audit.Finding;
import io.github.fourmatters.governance.audit.FindingKind;
import io.github.fourmatters.governance.audit.NoticeBacklog;
import io.github.fourmatters.governance.spi.anchor.Anchor;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** An audit's report for people, line by line. */
final class AuditText {
    /** How many findings of one kind are told; of the others, their number. */
    private static final int TOLD = 20;

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Language language;

    AuditText(Language language) {
        this.language = language;
    }

    ImmutableList<String> lines(AuditReport report) {
        ImmutableList.Builder<String> lines = ImmutableList.builder();
        long count = report.findings().size() + report.further();
        lines.add(
                report.isClean()
                        ? language.of("Everything fits that could be compared.", "凡可对照的内容均相符。")
                        : language.of(
                                count + (count == 1 ? " thing does" : " things do") + " not fit.",
                                "有 " + count + " 处不符。"));
        lines.addAll(findings(report.findings()));
        lines.add(compared(report.counts()));
        report.backlogs().forEach(each -> lines.add(backlog(each)));
        if (!report.heads().isEmpty()) {
            lines.add(heads(report.heads()));
        }
        lines.add(language.of("What this audit cannot know:", "本次审计无从得知："));
        report.limitations().forEach(each -> lines.add("- " + each.text(language.ofLibrary())));
        return lines.build();
    }

    private ImmutableList<String> findings(List<Finding> findings) {
        ImmutableListMultimap<FindingKind, Finding> byKind = Multimaps.index(findings, Finding::kind);
        ImmutableList.Builder<String> lines = ImmutableList.builder();
        byKind.asMap().values().forEach(all -> {
            all.stream().limit(TOLD).forEach(each -> lines.add("- " + each.text(language.ofLibrary())));
            int more = all.size() - TOLD;
            if (more > 0) {
                lines.add(language.of(
                        "- and " + more + " more of this kind; --json names them",
                        "- 另有 " + more + " 处同类情形；--json 逐一列出"));
            }
        });
        return lines.build();
    }

    private String compared(AuditCounts counts) {
        return language.of(
                "Compared: ledgers " + counts.ledgers() + ", events " + counts.events() + ", streams "
                        + counts.streams()
                        + ", words " + counts.words() + ", alarms " + counts.alarms() + ", notices "
                        + counts.notices(),
                "已对照：台账 " + counts.ledgers() + "，事件 " + counts.events() + "，事件流 " + counts.streams() + "，文字 "
                        + counts.words() + "，定时器 " + counts.alarms() + "，通知 " + counts.notices());
    }

    private String backlog(NoticeBacklog backlog) {
        return language.of(
                "Notices wait in ledger " + backlog.ledger() + ": " + backlog.notices()
                        + " for more than a week, the oldest since " + MINUTE.format(backlog.oldest())
                        + "; does anybody deliver them?",
                "台账 " + backlog.ledger() + " 有 " + backlog.notices() + " 条通知等待超过一周，最早的自 "
                        + MINUTE.format(backlog.oldest()) + " 起；是否有人负责送达？");
    }

    private String heads(List<Anchor> heads) {
        Table table = new Table(
                language.of("Where the chains end", "哈希链的末端"),
                language.of("Ledger", "台账"),
                language.of(">Position", ">位置"),
                language.of("Hash, to be written down elsewhere", "哈希（可另行抄录）"));
        heads.forEach(each -> table.row(
                each.head().ledger(), each.head().position(), each.head().hash()));
        return table.text().stripTrailing();
    }

    /** What has become of the file of anchors. */
    String added(AuditReport report, List<Anchor> added, String file) {
        if (!report.isClean()) {
            return language.of(
                    "No anchor was added to " + file + ": what does not fit must not become one.",
                    "未向 " + file + " 添加锚点：不符的内容不得成为锚点。");
        }
        return language.of(
                "Anchors added to " + file + ": " + added.size()
                        + (added.isEmpty() ? " (nothing new, or less than an hour)" : ""),
                "已向 " + file + " 添加锚点：" + added.size() + (added.isEmpty() ? "（没有新内容，或不足一小时）" : ""));
    }
}
