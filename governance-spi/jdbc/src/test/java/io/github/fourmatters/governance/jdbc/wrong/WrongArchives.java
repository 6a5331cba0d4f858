package io.github.fourmatters.governance.jdbc.wrong;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.jdbc.SqliteStorageTest;
import io.github.fourmatters.governance.spi.DurableStorage;
import io.github.fourmatters.governance.spi.StorageException;
import io.github.fourmatters.governance.spi.Transaction;
import io.github.fourmatters.governance.spi.journal.EventCodec;
import io.github.fourmatters.governance.tck.ContractRule;
import io.github.fourmatters.governance.tck.fact.Fact;
import java.nio.file.Path;
import java.util.Optional;

/** Holds storages that are wrong on purpose in what a backup needs of them, and in what they answer after the end. */
final class WrongArchives {

    private WrongArchives() {}

    static final ImmutableList<WrongSqliteStorages.Example> ALL = ImmutableList.of(
            new WrongSqliteStorages.Example(
                    ContractRule.FEED_NEVER_SKIPS,
                    ArchivesTooLittle.class,
                    "rule_2_the_archive_gives_each_event_as_it_is_chained"),
            new WrongSqliteStorages.Example(
                    ContractRule.FEED_NEVER_SKIPS,
                    PutsBackHalf.class,
                    "rule_2_events_of_another_journal_are_put_back_hash_by_hash_the_same_and_appends_go_on_behind_them"),
            new WrongSqliteStorages.Example(
                    ContractRule.FEED_NEVER_SKIPS,
                    HidesWhatDoesNotFollow.class,
                    "rule_2_an_event_that_does_not_follow_the_one_before_it_is_not_put_back"),
            new WrongSqliteStorages.Example(
                    ContractRule.ROLLBACK_LEAVES_NOTHING,
                    GivesWhatHasEnded.class,
                    "rule_3_a_transaction_that_has_ended_gives_nothing_beneath_it_and_keeps_nobody_waiting"),
            new WrongSqliteStorages.Example(
                    ContractRule.READS_JOIN,
                    TakesRestoresForReads.class,
                    "rule_12_a_transaction_that_only_reads_refuses_every_write_and_keeps_nothing"),
            new WrongSqliteStorages.Example(
                    ContractRule.FOREIGN_TRANSACTIONS_STAY_SO,
                    CommitsToTellTheTime.class,
                    "rule_13_the_servers_time_is_told_beside_an_open_transaction_and_leaves_it_alone"),
            new WrongSqliteStorages.Example(
                    ContractRule.CLOSED_IS_CLOSED,
                    FindsNothingWhenClosed.class,
                    "rule_16_after_the_close_nothing_of_a_durable_storage_answers"));

    /** Answers some calls otherwise. */
    private abstract static class Altering extends SqliteStorageTest {

        abstract Object answer(WrongDurable.Call call) throws Throwable;

        @Override
        protected DurableStorage<Fact> open(Path folder, EventCodec<Fact> codec) {
            return WrongDurable.of(super.open(folder, codec), this::answer);
        }
    }

    static final class ArchivesTooLittle extends Altering {
        @Override
        Object answer(WrongDurable.Call call) throws Throwable {
            Object answer = call.rightly();
            return answer instanceof ImmutableList<?> all && call.is("read") && all.size() > 2
                    ? all.subList(0, all.size() - 1)
                    : answer;
        }
    }

    static final class PutsBackHalf extends Altering {
        @Override
        Object answer(WrongDurable.Call call) throws Throwable {
            if (call.is("restore") && call.arguments().length == 3) {
                ImmutableList<?> events = call.argument(2);
                return call.with(2, events.subList(0, (events.size() + 1) / 2)).rightly();
            }
            return call.rightly();
        }
    }

    static final class HidesWhatDoesNotFollow extends Altering {
        @Override
        Object answer(WrongDurable.Call call) throws Throwable {
            try {
                return call.rightly();
            } catch (IllegalArgumentException refused) {
                return null;
            }
        }
    }

    static final class GivesWhatHasEnded extends Altering {
        @Override
        Object answer(WrongDurable.Call call) throws Throwable {
            return call.rightly() instanceof Transaction ? new Endless() : null;
        }
    }

    private record Endless() implements Transaction {

        @Override
        public <T> Optional<T> unwrap(Class<T> type) {
            return Optional.empty();
        }
    }

    static final class TakesRestoresForReads extends Altering {
        @Override
        Object answer(WrongDurable.Call call) throws Throwable {
            try {
                return call.rightly();
            } catch (IllegalStateException refused) {
                if (call.is("restore")) {
                    return null;
                }
                throw refused;
            }
        }
    }

    static final class CommitsToTellTheTime extends Altering {

        private Optional<Transaction> last = Optional.empty();

        @Override
        Object answer(WrongDurable.Call call) throws Throwable {
            if (call.is("append")) {
                last = Optional.of(call.argument(0));
            }
            if (call.is("serverTime") && last.isPresent()) {
                WrongSqliteStorages.execute(last.get(), "COMMIT");
                WrongSqliteStorages.execute(last.get(), "BEGIN IMMEDIATE");
            }
            return call.rightly();
        }
    }

    static final class FindsNothingWhenClosed extends Altering {
        @Override
        Object answer(WrongDurable.Call call) throws Throwable {
            try {
                return call.rightly();
            } catch (StorageException closed) {
                if (call.is("inspect")) {
                    return ImmutableList.of();
                }
                throw closed;
            }
        }
    }
}
