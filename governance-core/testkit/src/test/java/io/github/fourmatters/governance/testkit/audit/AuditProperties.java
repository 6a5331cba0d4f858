package io.github.fourmatters.governance.testkit.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.fourmatters.governance.audit.Audit;
import io.github.fourmatters.governance.audit.AuditReport;
import io.github.fourmatters.governance.audit.Finding;
import io.github.fourmatters.governance.audit.FindingKind;
import io.github.fourmatters.governance.audit.ScopeLimitation;
import io.github.fourmatters.governance.issue.ConfidentialWordsReference;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.spi.Storage;
import io.github.fourmatters.governance.spi.Transaction;
import io.github.fourmatters.governance.spi.notice.Notice;
import io.github.fourmatters.governance.spi.notice.Undelivered;
import io.github.fourmatters.governance.spi.timer.DueTimer;
import io.github.fourmatters.governance.spi.timer.TimerKey;
import io.github.fourmatters.governance.testkit.Histories;
import io.github.fourmatters.governance.testkit.History;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** An untouched history has no finding, and whatever is touched is named by one. */
class AuditProperties {
    private static final Instant LONG_AFTER = Instant.parse("2027-06-01T00:00:00Z");
    private static final int ALL = 10_000;

    @Provide
    Arbitrary<History> histories() {
        return Histories.random(120);
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void nothing_is_found_in_an_untouched_history_however_late_it_is_looked_at(@ForAll("histories") History history) {
        for (Instant at : new Instant[] {history.now(), LONG_AFTER}) {
            AuditReport report = Audit.of(history.storage()).run(at);
            assertThat(report.findings()).isEmpty();
            assertThat(report.counts().events()).isEqualTo(history.feed().size());
            assertThat(report.limitations()).contains(ScopeLimitation.NO_CHAIN);
        }
    }

    @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
    void an_alarm_that_is_taken_away_moved_or_put_in_is_named(
            @ForAll("histories") History history, @ForAll @IntRange(max = ALL) int choice) {
        Storage<Fact> storage = history.storage();
        List<DueTimer> timers = read(history, tx -> storage.timers().all(tx, history.ledger(), Optional.empty(), ALL))
                .items();
        Assume.that(!timers.isEmpty());
        DueTimer timer = timers.get(choice % timers.size());
        TimerKey other = new TimerKey(timer.key().subject(), "climb-the-ladder");
        String place =
                timer.key().subject().kind() + "/" + timer.key().subject().key() + "#";

        write(history, tx -> storage.timers().cancel(tx, timer.key()));
        assertFound(history, FindingKind.ALARM_MISSING, place + timer.key().name() + " @ " + timer.at());
        Instant later = timer.at().plusSeconds(choice + 1L);
        write(history, tx -> storage.timers().set(tx, timer.key(), later));
        assertFound(history, FindingKind.ALARM_MOVED, place + timer.key().name() + " @ " + timer.at() + " → " + later);
        write(history, tx -> storage.timers().set(tx, timer.key(), timer.at()));
        assertThat(findings(history)).isEmpty();
        write(history, tx -> storage.timers().set(tx, other, timer.at()));
        assertFound(history, FindingKind.ALARM_UNEXPECTED, place + other.name() + " @ " + timer.at());
    }

    @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
    void a_notice_that_is_put_in_altered_or_again_is_named(
            @ForAll("histories") History history, @ForAll @IntRange(max = ALL) int choice) {
        List<Undelivered> waiting = read(
                        history,
                        tx -> history.storage().outbox().undelivered(tx, history.ledger(), Optional.empty(), ALL))
                .items();
        Assume.that(!waiting.isEmpty());
        Notice notice = waiting.get(choice % waiting.size()).notice();
        String key = notice.dedupeKey();
        List<Notice> altered = List.of(
                with(notice, key, notice.orderKey(), "somebody-else", notice.template(), notice.parameters()),
                with(notice, key, "another line", notice.recipient(), notice.template(), notice.parameters()),
                with(notice, key, notice.orderKey(), notice.recipient(), "another-template", notice.parameters()),
                with(notice, key, notice.orderKey(), notice.recipient(), notice.template(), ImmutableMap.of("a", "b")),
                with(notice, key + "9", notice.orderKey(), notice.recipient(), "another-template", ImmutableMap.of()),
                with(notice, "x", notice.orderKey(), notice.recipient(), notice.template(), notice.parameters()),
                notice);
        altered.forEach(each -> write(history, tx -> history.storage().outbox().enqueue(tx, each, history.now())));
        assertThat(findings(history).stream().map(Finding::kind))
                .containsExactly(
                        FindingKind.NOTICE_ALTERED,
                        FindingKind.NOTICE_ALTERED,
                        FindingKind.NOTICE_ALTERED,
                        FindingKind.NOTICE_ALTERED,
                        FindingKind.NOTICE_UNEXPECTED,
                        FindingKind.NOTICE_UNEXPECTED,
                        FindingKind.NOTICE_REPEATED);
        assertThat(findings(history).get(0).place()).isEqualTo(key);
    }

    private static Notice with(
            Notice notice,
            String dedupeKey,
            String orderKey,
            String recipient,
            String template,
            ImmutableMap<String, String> parameters) {
        return new Notice(dedupeKey, notice.ledger(), orderKey, recipient, template, parameters);
    }

    @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
    void words_that_are_altered_or_put_in_are_named_and_erased_ones_are_not(
            @ForAll("histories") History history, @ForAll @IntRange(max = ALL) int choice) {
        List<ConfidentialWordsReference> all = history.feed().stream()
                .flatMap(recorded -> recorded.payload().event().confidential().stream())
                .toList();
        Assume.that(!all.isEmpty());
        ConfidentialWordsReference words = all.get(choice % all.size());
        // The salts of histories are all the same, so somebody who says the same again has one entry for both times.
        int times = Collections.frequency(all, words);

        put(history, words, words.entry(), new byte[] {1, 2, 3});
        assertThat(findings(history)).hasSize(times).allSatisfy(finding -> {
            assertThat(finding.kind()).isEqualTo(FindingKind.WORDS_ALTERED);
            assertThat(finding.place()).startsWith(words.subject() + " " + words.entry());
        });
        write(history, tx -> history.storage().vault().erase(tx, history.ledger(), words.subject()));
        assertThat(findings(history)).isEmpty();
        put(history, words, "a-photo", new byte[0]);
        assertThat(findings(history)).isEmpty();
        put(history, words, "report/forged", new byte[0]);
        assertFound(history, FindingKind.WORDS_UNEXPECTED, words.subject() + " report/forged");
        AuditReport report = Audit.of(history.storage()).run(history.now());
        assertThat(report.counts().otherEntries()).isEqualTo(1);
        assertThat(report.limitations()).contains(ScopeLimitation.OTHER_ENTRIES);
    }

    private static void put(History history, ConfidentialWordsReference words, String entry, byte[] bytes) {
        write(history, tx -> history.storage().vault().put(tx, history.ledger(), words.subject(), entry, bytes));
    }

    private static ImmutableList<Finding> findings(History history) {
        return Audit.of(history.storage()).run(history.now()).findings();
    }

    private static void assertFound(History history, FindingKind kind, String place) {
        assertThat(findings(history)).containsExactly(new Finding(kind, Optional.of(history.ledger()), place));
    }

    private interface Reading<T> {
        T in(Transaction tx);
    }

    private static <T> T read(History history, Reading<T> reading) {
        return history.storage().transactions().<T>read(reading::in);
    }

    private static void write(History history, Consumer<Transaction> work) {
        history.storage().transactions().<Boolean>call(tx -> {
            work.accept(tx);
            return true;
        });
    }
}
