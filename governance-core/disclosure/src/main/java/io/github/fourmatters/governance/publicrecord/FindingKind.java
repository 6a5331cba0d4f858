package io.github.fourmatters.governance.publicrecord;

import io.github.fourmatters.governance.issue.Language;

/** What can be wrong with a published file. A closed list: nothing else is ever found. */
public enum FindingKind {
    /** The file is cut off, or is no JSON, or has not the shape of a public record. */
    UNREADABLE(
            "the file cannot be read as a public record: %s; fetch it again from where it was published",
            "文件无法作为公示记录读取：%s；请从公布之处重新获取"),
    /** The file says something, but not in the one form in which it is published. */
    NOT_CANONICAL(
            "the file is not written in canonical JSON (RFC 8785) %s: somebody has touched it; fetch it again from where it was published",
            "文件不是规范 JSON（RFC 8785）%s：已被改动；请从公布之处重新获取"),
    /** Something is there that does not belong into a public record, and that nothing vouches for. */
    STRAY(
            "%s does not belong into a public record, and nothing vouches for it; fetch the file again",
            "%s 不属于公示记录，无从核实；请重新获取文件"),
    /** Entries do not stand in the order in which they were recorded. */
    OUT_OF_ORDER(
            "%s was recorded before the entry in front of it: entries were moved; compare with an older copy",
            "%s 的登记日期早于前一条：条目顺序被改动；请与旧的副本对照"),
    /** A head does not follow from the entries. */
    HEAD_DIFFERS(
            "%s does not follow from the entries: they or the head were changed after it was published; compare with an older copy",
            "%s 与条目不符：公布之后条目或摘要被改动；请与旧的副本对照"),
    /** The proof that one quarter's tree grew out of the one before does not hold. */
    GROWTH_UNPROVED(
            "%s does not prove that this quarter's record only grew: ask for the whole record anew and compare with an older copy",
            "%s 不能证明本季度记录只增未改：请重新索取完整记录，并与旧的副本对照"),
    /** A text does not match the hash that stands for it. */
    OPENING_DIFFERS(
            "%s does not match the hash in its entry: salt or text was changed; compare with an older copy",
            "%s 与条目中的哈希不符：盐值或文字被改动；请与旧的副本对照"),
    /** A correction does not cite the statement that stood before it, or something else than a correction stands after a close. */
    CITATION_DIFFERS(
            "%s is not the hash of the statement that it corrects: a version is missing or was put in; compare with an older copy",
            "%s 不是其所更正版本的哈希：有版本缺失或被插入；请与旧的副本对照"),
    /** A grade does not follow from the ballots of its entry, or the weighting is not where it must be: at the close, and there alone. */
    GRADE_DIFFERS(
            "%s: the published grade does not follow from the ballots of the entry and the weighting of the close; ask the community to explain"
                    + " it",
            "%s：公布的综合得分与该条目的评票及结案时的权重不符；请社区说明"),
    /** The hash of a statement does not follow from what its entry says. */
    STATEMENT_DIFFERS(
            "%s is not the hash of what the entry says: issue, cycle, round, ballots, grade or order was changed; compare with an older copy",
            "%s 不是该条目内容的哈希：事项、周期、季度、评票、综合得分或次序被改动；请与旧的副本对照"),
    /** A total is not the sum of the histograms of the entries. */
    TOTAL_DIFFERS(
            "%s: the published total is not the sum of the entries; ask the community to explain it",
            "%s：公布的合计与各条目之和不符；请社区说明"),
    /** The issue that was asked for has no entry. */
    ISSUE_ABSENT(
            "issue %s has no entry in this record: check its id, or look into a later quarter's record; an issue that was joined to another stands"
                    + " under that one, and one that was rejected, referred or closed without action is not disclosed",
            "事项 %s 在本记录中没有条目：请核对编号，或查阅之后季度的记录；已并入其他事项的，见所并入的事项；不予受理、转办或未处理即结束的，不公示"),
    /** The issue has an entry that the record's own head does not vouch for. */
    ISSUE_UNPROVED("%s is not proved by the last head; compare with an older copy", "%s 未被最后一个摘要证明；请与旧的副本对照"),
    /** The head that somebody wrote down is none of this record's. */
    HEAD_ABSENT(
            "no head of this record has the hash %s: check what was written down, and of which community; a head of a later quarter is"
                    + " not in an older file; if all is right, the record was rewritten",
            "本记录的摘要中没有 %s：请核对抄录的内容及所属社区；较晚季度的摘要不在较早的文件中；若均无误，则记录已被改写"),
    /** More is wrong than is told one by one. */
    FURTHER("and %s more things are wrong; fetch the file again from where it was published", "另有 %s 处不符；请从公布之处重新获取文件");

    private final String english;
    private final String chinese;

    FindingKind(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    String text(Language language, String place) {
        return (language == Language.CHINESE ? chinese : english).replace("%s", place);
    }
}
