package io.github.fourmatters.governance.jdbc.wrong;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.jdbc.SqliteStorageTest;
import io.github.fourmatters.governance.spi.DurableStorage;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.StorageException;
import io.github.fourmatters.governance.spi.Transaction;
import io.github.fourmatters.governance.spi.journal.AppendResult.Appended;
import io.github.fourmatters.governance.spi.journal.Encoded;
import io.github.fourmatters.governance.spi.journal.EventCodec;
import io.github.fourmatters.governance.spi.journal.UnreadableEventException;
import io.github.fourmatters.governance.spi.journal.ViewId;
import io.github.fourmatters.governance.spi.timer.TimerKey;
import io.github.fourmatters.governance.tck.ContractRule;
import io.github.fourmatters.governance.tck.fact.Fact;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/** Holds storages in SQLite files that are wrong on purpose; the kit's tests are run on each. */
final class WrongSqliteStorages {

    private WrongSqliteStorages() {}

    /** Is one of them, with the rule that it breaks, and a test that is to catch it. */
    record Example(ContractRule rule, Class<? extends SqliteStorageTest> storage, String test) {}

    static final ImmutableList<Example> ALL = ImmutableList.of(
            new Example(
                    ContractRule.FEED_NEVER_SKIPS,
                    HeadStaysBehind.class,
                    "rule_2_the_chain_is_whole_and_its_head_moves_with_every_event"),
            new Example(
                    ContractRule.FEED_NEVER_SKIPS,
                    ChainStopsShort.class,
                    "rule_2_the_chain_is_whole_and_its_head_moves_with_every_event"),
            new Example(
                    ContractRule.UNREADABLE_IS_NAMED,
                    GuessesWhatItCannotRead.class,
                    "rule_7_an_unknown_type_is_named_and_harms_nothing"),
            new Example(
                    ContractRule.NOTHING_ACKNOWLEDGED_IS_LOST,
                    AcknowledgesBeforeTheCommit.class,
                    "rule_9_an_image_of_the_files_after_an_acknowledgement_holds_everything"),
            new Example(
                    ContractRule.NOTHING_ACKNOWLEDGED_IS_LOST,
                    SetsTimersAfterTheCommit.class,
                    "rule_9_a_kill_of_the_process_at_any_moment_loses_nothing_that_was_acknowledged"),
            new Example(
                    ContractRule.NOTHING_ACKNOWLEDGED_IS_LOST,
                    WrongOpenings.ForgetsTheLastEvent.class,
                    "rule_9_everything_is_there_after_closing_and_opening_again"),
            new Example(
                    ContractRule.NOTHING_ACKNOWLEDGED_IS_LOST,
                    WrongOpenings.LosesTimersByAKill.class,
                    "rule_9_a_kill_of_the_process_at_any_moment_loses_nothing_that_was_acknowledged"),
            new Example(
                    ContractRule.NOTHING_ACKNOWLEDGED_IS_LOST,
                    DoesNotFlush.class,
                    "rule_9_each_acknowledged_commit_is_flushed_before_it_is_acknowledged"),
            new Example(
                    ContractRule.NOTHING_ACKNOWLEDGED_IS_LOST,
                    WrongOpenings.FillsUpWhatWasCut.class,
                    "rule_9_a_file_that_is_cut_anywhere_is_refused_and_left_as_it_is_or_holds_everything"),
            new Example(
                    ContractRule.NOTHING_ACKNOWLEDGED_IS_LOST,
                    WrongOpenings.MakesAnewWhatIsDamaged.class,
                    "rule_9_a_file_that_is_cut_anywhere_is_refused_and_left_as_it_is_or_holds_everything"),
            new Example(
                    ContractRule.NOTHING_ACKNOWLEDGED_IS_LOST,
                    WrongOpenings.MakesWhereItOnlyOpens.class,
                    "rule_9_only_one_way_of_opening_makes_a_file_and_only_where_there_is_none"),
            new Example(
                    ContractRule.NOTHING_ACKNOWLEDGED_IS_LOST,
                    WrongOpenings.AdvisesToTryAgain.class,
                    "rule_9_whatever_is_no_file_of_this_storage_is_refused_with_a_sentence_of_its_own_and_left_as_it_is"),
            new Example(
                    ContractRule.NOTHING_ACKNOWLEDGED_IS_LOST,
                    GivesUpOnAFullDisk.class,
                    "rule_9_a_full_disk_is_told_at_once_and_loses_nothing_that_was_acknowledged"),
            new Example(
                    ContractRule.ERASED_FOR_GOOD,
                    LeavesErasedBytes.class,
                    "rule_11_erased_words_are_in_no_file_after_the_clean_up"),
            new Example(ContractRule.READS_JOIN, WritesAsItReads.class, "rule_12_reading_leaves_every_byte_as_it_was"));

    static void execute(Transaction tx, String sql) {
        execute(tx.unwrap(Connection.class).orElseThrow(), sql);
    }

    static void execute(Connection connection, String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException error) {
            throw new IllegalStateException(error);
        }
    }

    /** Sets something on a connection before it is worked with. */
    private static WrongDurable.Fault setting(String pragma) {
        return call -> {
            if (!call.is("call")) {
                return call.rightly();
            }
            Function<Transaction, Object> work = call.argument(0);
            return call.with(0, (Function<Transaction, Object>) tx -> {
                        execute(tx, pragma);
                        return work.apply(tx);
                    })
                    .rightly();
        };
    }

    /** Changes something behind each append that was done. */
    private abstract static class AfterAppends extends SqliteStorageTest {

        abstract String statement();

        @Override
        protected DurableStorage<Fact> open(Path folder, EventCodec<Fact> codec) {
            return WrongDurable.of(super.open(folder, codec), call -> {
                Object answer = call.rightly();
                if (call.is("append") && answer instanceof Appended<?>) {
                    execute(call.<Transaction>argument(0), statement());
                }
                return answer;
            });
        }
    }

    static final class HeadStaysBehind extends AfterAppends {
        @Override
        String statement() {
            return "UPDATE gov_ledger SET last_position = last_position - 1 WHERE last_position > 1";
        }
    }

    static final class ChainStopsShort extends AfterAppends {
        @Override
        String statement() {
            return "UPDATE gov_event SET chain_hash = zeroblob(32) WHERE feed_key = (SELECT MAX(feed_key) FROM gov_event)";
        }
    }

    static final class GuessesWhatItCannotRead extends SqliteStorageTest {
        @Override
        protected DurableStorage<Fact> open(Path folder, EventCodec<Fact> codec) {
            return super.open(folder, new EventCodec<>() {
                @Override
                public Encoded encode(Fact event) {
                    return codec.encode(event);
                }

                @Override
                public Fact decode(Encoded encoded) {
                    try {
                        return codec.decode(encoded);
                    } catch (UnreadableEventException unreadable) {
                        return new Fact("?");
                    }
                }
            });
        }
    }

    static final class AcknowledgesBeforeTheCommit extends SqliteStorageTest {

        private final ExecutorService commits = Executors.newSingleThreadExecutor(work -> {
            Thread thread = new Thread(work);
            thread.setDaemon(true);
            return thread;
        });

        @Override
        protected DurableStorage<Fact> open(Path folder, EventCodec<Fact> codec) {
            return WrongDurable.of(super.open(folder, codec), call -> {
                if (!call.is("call")) {
                    return call.rightly();
                }
                Function<Transaction, Object> work = call.argument(0);
                SynchronousQueue<Object[]> answers = new SynchronousQueue<>();
                commits.execute(() -> call.storage().transactions().call(tx -> {
                    answered(answers, work, tx);
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(60));
                    return 0;
                }));
                Object[] answer = answers.take();
                if (answer[1] != null) {
                    throw (Throwable) answer[1];
                }
                return answer[0];
            });
        }

        private static void answered(
                SynchronousQueue<Object[]> answers, Function<Transaction, Object> work, Transaction tx) {
            Object[] answer = new Object[2];
            try {
                answer[0] = work.apply(tx);
            } catch (RuntimeException failure) {
                answer[1] = failure;
            }
            try {
                answers.put(answer);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    static final class SetsTimersAfterTheCommit extends SqliteStorageTest {
        @Override
        protected DurableStorage<Fact> open(Path folder, EventCodec<Fact> codec) {
            ThreadLocal<Map<TimerKey, Instant>> later = ThreadLocal.withInitial(LinkedHashMap::new);
            return WrongDurable.of(super.open(folder, codec), call -> {
                if (call.is("set")) {
                    later.get().put(call.argument(1), call.argument(2));
                    return null;
                }
                Object answer = call.rightly();
                if (call.is("call") && !later.get().isEmpty()) {
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
                    call.storage().transactions().call(tx -> {
                        later.get().forEach((key, at) -> call.storage().timers().set(tx, key, at));
                        return 0;
                    });
                    later.remove();
                }
                return answer;
            });
        }
    }

    static final class DoesNotFlush extends SqliteStorageTest {
        @Override
        protected DurableStorage<Fact> open(Path folder, EventCodec<Fact> codec) {
            return WrongDurable.of(super.open(folder, codec), setting("PRAGMA synchronous=OFF"));
        }
    }

    static final class GivesUpOnAFullDisk extends SqliteStorageTest {
        @Override
        protected DurableStorage<Fact> open(Path folder, EventCodec<Fact> codec) {
            return WrongDurable.of(super.open(folder, codec), call -> {
                try {
                    return call.rightly();
                } catch (StorageException full) {
                    throw new StorageException(full.getMessage(), false, full);
                }
            });
        }
    }

    static final class LeavesErasedBytes extends SqliteStorageTest {
        @Override
        protected DurableStorage<Fact> open(Path folder, EventCodec<Fact> codec) {
            return WrongDurable.of(super.open(folder, codec), call -> {
                return call.is("compact")
                        ? null
                        : setting("PRAGMA secure_delete=OFF").answer(call);
            });
        }
    }

    static final class WritesAsItReads extends SqliteStorageTest {
        @Override
        protected DurableStorage<Fact> openReadOnly(Path folder, EventCodec<Fact> codec) {
            DurableStorage<Fact> storage = open(folder, codec);
            storage.transactions().call(tx -> {
                storage.charters().all(tx);
                return storage.checkpoints().advance(tx, new ViewId("seen"), new LedgerId("lakeside"), 0, 1);
            });
            return storage;
        }
    }
}
