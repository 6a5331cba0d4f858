package io.github.fourmatters.governance.app.shell;

import java.util.function.Predicate;

/** What a command writes to a file; only a file that shows by its first bytes that it is of the same kind is ever replaced. */
public enum OutputKind {
    /** A page with tables and charts. */
    HTML_REPORT(
            "a report of this program",
            "本程序的网页报告",
            head -> head.startsWith("<!DOCTYPE html>") && head.contains(OutputKind.GENERATOR)),
    /** An assessment for spreadsheets. */
    ASSESSMENT_TABLE(
            "an assessment for spreadsheets (CSV)",
            "考核表（CSV）",
            head -> head.startsWith("\uFEFFrank,unit,") || head.startsWith("\uFEFF名次,单位编号,")),
    /** An assessment as JSON. */
    ASSESSMENT_DOCUMENT(
            "an assessment as JSON",
            "考核文件（JSON）",
            head -> head.startsWith("{") && head.contains("\"asOf\"") && head.contains("\"charterVersions\"")),
    /** A public record; whether it may be replaced is looked at more closely by the command that writes it. */
    PUBLIC_RECORD("a public record", "公示记录", head -> head.startsWith("{") && !head.startsWith("{\"type\":")),
    /** The rows that an import rejected. */
    REJECTED_ROWS("a table of rejected rows", "被拒行表", head -> head.startsWith("rejected_line,")),
    /** A portable backup. */
    BACKUP("a backup", "备份", head -> head.startsWith("{\"type\":\"backup\",")),
    /** The keys that belong to backups. */
    BACKUP_KEYS("a file of backup keys", "备份密钥文件", head -> head.startsWith("{\"type\":\"keys\","));

    /** What a page of this program names as its maker. */
    public static final String GENERATOR = "four-matters-governance";

    private final String english;
    private final String chinese;

    @SuppressWarnings("ImmutableEnumChecker") // The predicates keep nothing.
    private final Predicate<String> heads;

    OutputKind(String english, String chinese, Predicate<String> heads) {
        this.english = english;
        this.chinese = chinese;
        this.heads = heads;
    }

    /** Tells whether a file that begins so is of this kind. */
    boolean isBegunBy(String head) {
        return heads.test(head);
    }

    String english() {
        return english;
    }

    String chinese() {
        return chinese;
    }
}
