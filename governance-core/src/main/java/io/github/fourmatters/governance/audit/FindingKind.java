package io.github.fourmatters.governance.audit;

import io.github.fourmatters.governance.issue.Language;

/** What an audit can find. A closed list: nothing else is ever found. */
public enum FindingKind {
    /** Tables, indexes or heads do not fit each other. The storage tells it in its own words, in English. */
    STORAGE_INCONSISTENT(
            "the storage does not fit together: %s; keep a copy as it is, and compare it with a backup",
            "存储内容互不相符（存储原话）：%s；请原样保留一份副本，并与备份对照"),
    /** An event is not the one that was recorded, or is missing, or the head is not that of the last event. */
    CHAIN_BROKEN(
            "the chain of hashes does not hold from %s on: the journal was changed or cut; compare it with a backup",
            "哈希链自 %s 起不成立：事件记录被改动或截断；请与备份对照"),
    /** The ledger has fewer events than an anchor tells of, or is gone. */
    CUT_SHORT(
            "events are missing at the end: %s; compare the journal with a backup, and look for who could write to it",
            "末尾缺少事件：%s；请将事件记录与备份对照，并查明谁有写入权限"),
    /** The ledger is as long as an anchor tells, but not the same. */
    REWRITTEN(
            "the journal is not the one that was anchored: %s; compare it with a backup, and look for who could write to it",
            "事件记录与锚点不是同一份：%s；请与备份对照，并查明谁有写入权限"),
    /** An event cannot be decoded. Whatever it should be compared with is passed by. */
    EVENT_UNREADABLE(
            "the event at %s cannot be read; use the program that wrote it, or compare it with a backup",
            "%s 处的事件无法读取；请使用写入它的程序版本，或与备份对照"),
    /** The events of a stream could not have followed each other. Its alarms are passed by. */
    HISTORY_IMPOSSIBLE(
            "the events of %s could not have followed each other; compare them with a backup",
            "%s 的事件不可能如此相继发生；请与备份对照"),
    /** The vault's entry is not the one of which the event has the digest. */
    WORDS_ALTERED(
            "the words %s are not those that were recorded; restore the entry from a backup",
            "文字 %s 与当初登记的不同；请从备份恢复该条目"),
    /** The vault's entry is gone, and its subject was not erased. */
    WORDS_MISSING(
            "the words %s are gone, and nobody erased that person; restore the entry from a backup",
            "文字 %s 已不存在，而该人并未被删除；请从备份恢复该条目"),
    /** The vault's entry cannot be opened: it, or its key, was changed. */
    WORDS_UNREADABLE(
            "the words %s cannot be opened; restore the entry and its key from a backup", "文字 %s 无法打开；请从备份恢复该条目及其密钥"),
    /** The vault has an entry of a kind that only an event brings, and no event tells of it. */
    WORDS_UNEXPECTED(
            "no event tells of the words %s: they were put in, or an event is missing; compare with a backup",
            "没有任何事件提及文字 %s：被人添加，或有事件缺失；请与备份对照"),
    /** A subject is marked as erased, has not come back since, and something of theirs stands. */
    ERASURE_INCOMPLETE(
            "%s is marked as erased, and their words, key or token still stand: run erase again, or, if nobody erased them, look for who"
                    + " could write to the storage",
            "%s 已标记为删除，而其文字、密钥或检索标记仍在：请再次执行删除；若并无人删除，请查明谁有写入权限"),
    /** An alarm that should stand does not. */
    ALARM_MISSING(
            "alarm %s should stand and does not: what falls due there will not happen; restore it from a backup",
            "定时器 %s 应当存在而不存在：到期后不会处理；请从备份恢复"),
    /** An alarm stands at another instant. */
    ALARM_MOVED(
            "alarm %s was moved: what falls due there will happen at the wrong time; restore it from a backup",
            "定时器 %s 的时间被改动：到期处理的时间将有误；请从备份恢复"),
    /** An alarm stands that nothing in the events wants. */
    ALARM_UNEXPECTED(
            "no event wants alarm %s: somebody put it in, or an event is missing; compare with a backup",
            "没有任何事件要求定时器 %s：被人添加，或有事件缺失；请与备份对照"),
    /** The clock acted at an instant for which no alarm had been set. */
    RING_UNEXPECTED(
            "the clock acted at %s, and no alarm had been set for it: somebody moved an alarm or put one in",
            "系统时钟在 %s 处采取了行动，而并无为此设定的定时器：有人移动或添加了定时器"),
    /** The alarms cannot be read on. */
    ALARMS_UNREADABLE("the alarms cannot be read on: %s; restore a backup", "定时器无法继续读取：%s；请恢复备份"),
    /** A notice says something else, or to somebody else, than the rules make of the facts. */
    NOTICE_ALTERED(
            "notice %s is not what the rules make of the facts: do not deliver it; restore it from a backup",
            "通知 %s 与规则根据事实得出的不同：请勿送达；请从备份恢复"),
    /** A notice waits that the rules do not make of any facts. */
    NOTICE_UNEXPECTED(
            "no facts lead to notice %s: somebody put it in, or the notice rules were others; do not deliver it before that is clear",
            "没有任何事实导致通知 %s：被人添加，或当时的通知规则不同；查明之前请勿送达"),
    /** A notice waits twice. */
    NOTICE_REPEATED("notice %s waits more than once: somebody put it in again", "通知 %s 重复等待送达：有人再次放入"),
    /** The notices cannot be read on. */
    NOTICES_UNREADABLE("the notices cannot be read on: %s; restore a backup", "通知无法继续读取：%s；请恢复备份"),
    /** Facts were decided under a charter that the storage does not have. */
    CHARTER_MISSING(
            "charter %s decided and is not in the storage; restore it from a backup", "章程 %s 曾据以作出决定，而存储中没有；请从备份恢复"),
    /** The content of a charter is not what was published under its hash. */
    CHARTER_ALTERED(
            "the content of charter %s is not the one that was published; restore it from a backup",
            "章程 %s 的内容与当初发布的不同；请从备份恢复"),
    /** A charter decided before it is said to hold. */
    CHARTER_LATER(
            "charter %s decided before the instant from which it is said to hold: that was moved; restore it from a backup",
            "章程 %s 在其所称生效时间之前已据以作出决定：生效时间被改动；请从备份恢复");

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
