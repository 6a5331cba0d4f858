package io.github.fourmatters.governance.audit;

import io.github.fourmatters.governance.issue.Language;

/** What an audit cannot know. A closed list, of which every report names those that hold for it. */
public enum ScopeLimitation {
    /** The storage is in memory: there is nothing to show that its events were not changed. */
    NO_CHAIN("this storage keeps no chain of hashes, so changed events cannot be found", "此存储没有哈希链，无法发现被改动的事件"),
    /** No anchor was given for a ledger. */
    NO_ANCHOR(
            "without an anchor that was noted elsewhere, nobody can tell whether the last events were deleted together with the head, whether"
                    + " a whole ledger was, or whether events were rewritten with all hashes behind them",
            "没有另行保存的锚点，就无法得知末尾事件是否连同台账头一并被删、整个台账是否被删，或事件是否连同其后全部哈希一并被重写"),
    /** Anchors were given. */
    BEFORE_THE_FIRST_ANCHOR(
            "what was rewritten with all hashes before the first anchor was noted, or cut off after the last one, is not found",
            "第一个锚点记下之前连同全部哈希的重写，以及最后一个锚点之后的截断，无法发现"),
    /** Anchors were given. */
    ANCHORS_THEMSELVES(
            "whoever could write to the storage and to the anchors could change both", "既能写入存储又能写入锚点的人，可以把两者一并改动"),
    /** The events are taken as they were recorded. */
    RECORDED_FALSELY(
            "what was recorded falsely from the beginning, through the library, fits everything",
            "一开始就通过正常途径虚假登记的内容，与一切都相符"),
    /** Delivered notices leave the storage. */
    DELIVERED_NOTICES("a notice that was delivered cannot be told from one that was deleted", "已送达的通知与被删除的通知无法区分"),
    /** How a notice stands in the queue follows from no event. */
    QUEUE_OF_NOTICES(
            "when a notice is tried next, how often it was and whether it was rightly set aside is not compared with anything",
            "通知下次何时送达、已尝试几次、被搁置是否得当，没有可对照之物"),
    /** An erasure leaves a mark in the vault and none in the journal. */
    ERASED_WORDS(
            "words that were erased cannot be told from words that somebody deleted together with a mark that the person was erased, nor"
                    + " whoever came back after an erasure from somebody whose mark was made to say so",
            "依法删除的文字，与连同删除标记一并被人删除的文字，无法区分；删除后重新出现的人，与标记被人改成如此的人，也无法区分"),
    /** The words were left closed. */
    WORDS_UNOPENED(
            "the words were not opened, so what they say is not compared with the digests in the events",
            "文字未打开，因此其内容未与事件中的摘要对照"),
    /** The vault holds entries of others, such as the embedding system's and the public record's. */
    OTHER_ENTRIES(
            "entries of the vault that belong to no event (the public record's, the embedding system's own) are compared with nothing: one that"
                    + " is gone, or was put in anew or back in an older state through the vault, is not found",
            "保密库中不属于任何事件的条目（公示记录的、所嵌入系统自有的）没有可对照之物：条目缺失、经保密库另行放入或换回旧内容，无法发现"),
    /** Entries of others were left closed, or the vault does not encrypt. */
    OTHER_ENTRIES_UNOPENED(
            "entries of the vault that belong to no event were not opened, since the keys were not given or the vault does not encrypt: changed"
                    + " bytes in them are not found",
            "保密库中不属于任何事件的条目未打开（未提供密钥，或保密库不加密）：其中被改动的内容无法发现"),
    /** Tokens under which people are found again are no events' matter. */
    TOKENS("whether a search token stands for the right person is not compared", "检索标记是否指向正确的人，不作对照"),
    /** The outbox holds notices of others, such as the embedding system's. */
    OTHER_NOTICES("notices of other kinds than the library's are counted and not compared", "非本库种类的通知只计数、不对照"),
    /** Only what stands now is compared. */
    PAST_ALARMS(
            "whether each alarm rang in time is not told: one that was taken away and put back, or was wanted no more by now, fits",
            "每个定时器当时是否按时触发无从得知：曾被移走又放回的，或如今已不再需要的，均视为相符"),
    /** An alarm with nothing to do is taken away and leaves no trace. */
    IDLE_ALARMS(
            "an alarm that was due while it had nothing to do may be gone or not, and either fits",
            "到期时已无事可做的定时器，存在或不存在均视为相符"),
    /** Charters were kept in the form of a codec that was not given. */
    CHARTERS_UNREAD(
            "charters that were kept in the form of another codec were not read, so they are not compared with their hashes",
            "以其他编码保存的章程未读取，因此未与其哈希对照"),
    /** No hash of a charter stands in an event. */
    CHARTER_HASHES(
            "a charter whose content and hash were changed together fits here; a Governance that was given the right one refuses it",
            "内容与哈希一并被改动的章程在此视为相符；持有正确章程的程序会拒绝它"),
    /** What others keep beside it follows from no event. */
    CHECKPOINTS("how far the embedding system's own views have read is not compared", "所嵌入系统自有视图的读取进度不作对照"),
    /** The heads of the public record are hashes over what was disclosed. */
    PUBLIC_RECORD(
            "whether published records still follow from the journal is not looked at here: publish anew and compare the heads",
            "已公布的公示记录是否仍与事件记录相符，不在此核对：请重新生成并比较摘要");

    private final String english;
    private final String chinese;

    ScopeLimitation(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    /**
     * Tells it in words.
     *
     * @param language the language
     * @return a sentence
     */
    public String text(Language language) {
        return language == Language.CHINESE ? chinese : english;
    }
}
