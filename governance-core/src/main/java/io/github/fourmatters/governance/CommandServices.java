package io.github.fourmatters.governance;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.io.BaseEncoding;
import io.github.fourmatters.governance.charter.Charter;
import io.github.fourmatters.governance.charter.CharterRegistry;
import io.github.fourmatters.governance.issue.AggregateRef;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.kernel.Alarm;
import io.github.fourmatters.governance.kernel.Decision;
import io.github.fourmatters.governance.notify.NoticeRules;
import io.github.fourmatters.governance.raise.RaiseState;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.Storage;
import io.github.fourmatters.governance.spi.Transaction;
import io.github.fourmatters.governance.spi.journal.Journal;
import io.github.fourmatters.governance.spi.journal.Receipt;
import io.github.fourmatters.governance.spi.notice.Notice;
import io.github.fourmatters.governance.spi.timer.TimerKey;
import io.github.fourmatters.governance.spi.vault.SaltSource;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What stands around the deciders: the storage, the charters, the cache, and what follows in the same transaction as the events. */
record CommandServices(
        Storage<Fact> storage,
        CharterRegistry charters,
        ClockGuard guard,
        StreamStateCache cache,
        SaltSource salts,
        NoticeRules notices,
        DeferredAlarms deferredAlarms,
        UnclaimedNotices unclaimed) {
    private static final BaseEncoding HEXADECIMAL = BaseEncoding.base16().lowerCase();

    Journal<Fact> journal() {
        return storage.journal();
    }

    Charter charter(Instant at) {
        return charters.inForce(at);
    }

    /** Publishes a charter that is to hold from an instant on, which no node can have reached before it has looked. */
    void publish(Charter charter, Instant from, Instant now) {
        charters.publish(charter, from, now, guard.policy().tolerance().orElse(Duration.ZERO));
    }

    /** A new salt, in hexadecimal. */
    String salt() {
        return HEXADECIMAL.encode(salts.next());
    }

    static byte[] bytes(String salt) {
        return HEXADECIMAL.decode(salt);
    }

    /** The salt under which a command was recorded: it stands before the words that it brought, if those are still there. */
    Optional<byte[]> salt(Transaction tx, LedgerId ledger, Receipt<Fact> original) {
        return original.events().stream()
                .flatMap(recorded -> recorded.payload().event().confidential().stream())
                .flatMap(words -> storage.vault().get(tx, ledger, words.subject(), words.entry()).stream())
                .map(entry -> Arrays.copyOf(entry, SaltSource.LENGTH))
                .findFirst();
    }

    /**
     * What is to be done once the transaction of a command is committed: remember what it has changed and what it has recorded, and wake
     * who delivers.
     */
    void committed(ExecutionResult executed) {
        executed.changed().forEach(cache::remember);
        executed.charterRecorded().ifPresent(charters::recorded);
        executed.recordedAt().ifPresent(at -> guard.recorded(executed.ledger(), at));
        if (executed.queued()) {
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
            CommandStates loaded) {
        LedgerId ledger = envelope.ledger();
        alarms.forEach(alarm -> set(tx, ledger, alarm));
        secrets.forEach(secret -> keep(tx, ledger, secret));
        Instant now = facts.get(0).occurredAt();
        ImmutableList<Notice> queued =
                notices.notices(ledger, envelope.id(), facts, issue -> complainants(tx, ledger, issue, loaded));
        queued.forEach(notice -> storage.outbox().enqueue(tx, notice, now));
        return !queued.isEmpty();
    }

    private ImmutableSet<io.github.fourmatters.governance.spi.vault.SubjectId> complainants(
            Transaction tx, LedgerId ledger, IssueId issue, CommandStates loaded) {
        AggregateRef aggregate = AggregateRef.issue(issue);
        StreamState state = loaded.has(aggregate) ? loaded.state(aggregate) : cache.read(tx, aggregate.in(ledger));
        return state.get(RaiseState.FOLD).complainants();
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
        byte[] salt = bytes(secret.salt());
        byte[] words = secret.words().getBytes(StandardCharsets.UTF_8);
        byte[] entry = ByteBuffer.allocate(salt.length + words.length)
                .put(salt)
                .put(words)
                .array();
        storage.vault().put(tx, ledger, secret.subject(), secret.name(), entry);
    }
}
