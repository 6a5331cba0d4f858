package io.github.fourmatters.governance;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.io.BaseEncoding;
import io.github.fourmatters.governance.issue.Alarm;
import io.github.fourmatters.governance.issue.Decision;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.issue.Topic;
import io.github.fourmatters.governance.notify.NoticeRules;
import io.github.fourmatters.governance.raise.RaiseState;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.Storage;
import io.github.fourmatters.governance.spi.Transaction;
import io.github.fourmatters.governance.spi.journal.Journal;
import io.github.fourmatters.governance.spi.notice.Notice;
import io.github.fourmatters.governance.spi.timer.TimerKey;
import io.github.fourmatters.governance.spi.vault.SaltSource;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** What stands around the deciders: the storage, the charters, the memory, and what follows in the same transaction as the events. */
record Office(
        Storage<Fact> storage,
        CharterBook charters,
        Memory memory,
        SaltSource salts,
        NoticeRules notices,
        WaitingAlarms waiting) {
    private static final BaseEncoding HEXADECIMAL = BaseEncoding.base16().lowerCase();

    Journal<Fact> journal() {
        return storage.journal();
    }

    Charter charter(Instant at) {
        return charters.inForce(at);
    }

    String salt() {
        return HEXADECIMAL.encode(salts.next());
    }

    /** What is to be done once the transaction of a command is committed: remember what it has changed, and wake who delivers. */
    void committed(Execution execution) {
        execution.changed().forEach(memory::remember);
        if (execution.hasQueued()) {
            storage.outbox().wake();
        }
    }

    /**
     * Sets the alarms, keeps the secrets and queues the notices that follow from facts that were just appended. Tells whether there were
     * notices.
     */
    boolean follow(
            Transaction tx,
            Envelope envelope,
            List<Fact> facts,
            ImmutableList<Alarm> alarms,
            ImmutableList<Decision.Secret> secrets,
            Desk desk) {
        LedgerId ledger = envelope.ledger();
        alarms.forEach(alarm -> set(tx, ledger, alarm));
        secrets.forEach(secret -> keep(tx, ledger, secret));
        Instant now = facts.get(0).occurredAt();
        ImmutableList<Notice> queued =
                notices.notices(ledger, envelope.id(), facts, issue -> complainants(tx, ledger, issue, desk));
        queued.forEach(notice -> storage.outbox().enqueue(tx, notice, now));
        return !queued.isEmpty();
    }

    private ImmutableSet<io.github.fourmatters.governance.spi.vault.SubjectId> complainants(
            Transaction tx, LedgerId ledger, IssueId issue, Desk desk) {
        Topic topic = Topic.issue(issue);
        Folder folder = desk.has(topic) ? desk.folder(topic) : memory.read(tx, topic.in(ledger));
        return folder.get(RaiseState.FOLD).complainants();
    }

    private void set(Transaction tx, LedgerId ledger, Alarm alarm) {
        TimerKey key = new TimerKey(alarm.subject().in(ledger), alarm.name());
        alarm.at()
                .ifPresentOrElse(
                        at -> storage.timers().set(tx, key, at),
                        () -> storage.timers().cancel(tx, key));
    }

    /** An entry of the vault is the salt, and behind it the words in UTF-8. */
    private void keep(Transaction tx, LedgerId ledger, Decision.Secret secret) {
        byte[] salt = HEXADECIMAL.decode(secret.salt());
        byte[] words = secret.words().getBytes(StandardCharsets.UTF_8);
        byte[] entry = ByteBuffer.allocate(salt.length + words.length)
                .put(salt)
                .put(words)
                .array();
        storage.vault().put(tx, ledger, secret.subject(), secret.name(), entry);
    }
}
