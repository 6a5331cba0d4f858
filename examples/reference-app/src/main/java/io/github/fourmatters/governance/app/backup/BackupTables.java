package io.github.fourmatters.governance.app.backup;

import io.github.fourmatters.governance.app.shell.Language;
import io.github.fourmatters.governance.app.shell.Table;
import io.github.fourmatters.governance.backup.Counts;
import io.github.fourmatters.governance.spi.journal.ChainHead;
import java.util.List;

/** What a backup holds, or what was restored from one, as tables for a terminal. */
record BackupTables(Language speech) {
    Table ledgers(String where, List<ChainHead> heads) {
        Table table = new Table(
                where,
                speech.of("Ledger", "台账"),
                speech.of(">Events", ">事件"),
                speech.of("Hash of the last event", "末尾事件哈希"));
        heads.forEach(head -> table.row(head.ledger(), head.position(), head.hash()));
        return table;
    }

    Table counts(Counts counts) {
        return new Table("", speech.of("What", "内容"), speech.of(">Number", ">数量"))
                .row(speech.of("events", "事件"), counts.events())
                .row(speech.of("charters", "章程"), counts.charters())
                .row(speech.of("alarms", "定时"), counts.timers())
                .row(speech.of("notices that wait", "待送通知"), counts.notices())
                .row(speech.of("notices set aside", "搁置通知"), counts.parked())
                .row(speech.of("entries of the vault", "保密库条目"), counts.entries())
                .row(speech.of("search tokens", "检索标记"), counts.tokens())
                .row(speech.of("keys of residents", "居民密钥"), counts.keys())
                .row(speech.of("people who were erased", "已删除人员"), counts.erased());
    }
}
