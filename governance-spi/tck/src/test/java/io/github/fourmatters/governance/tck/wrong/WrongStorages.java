package io.github.fourmatters.governance.tck.wrong;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.spi.CommandId;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.StorageException;
import io.github.fourmatters.governance.spi.Transaction;
import io.github.fourmatters.governance.spi.journal.Append;
import io.github.fourmatters.governance.spi.journal.AppendResult;
import io.github.fourmatters.governance.spi.journal.AppendResult.AlreadyDone;
import io.github.fourmatters.governance.spi.journal.AppendResult.Conflict;
import io.github.fourmatters.governance.spi.journal.FeedPage;
import io.github.fourmatters.governance.spi.journal.StreamPage;
import io.github.fourmatters.governance.spi.notice.Claim;
import io.github.fourmatters.governance.tck.ContractRule;
import io.github.fourmatters.governance.tck.fact.Fact;
import io.github.fourmatters.governance.tck.scene.Scene;
import io.github.fourmatters.governance.tck.wrong.Wrong.Call;
import io.github.fourmatters.governance.tck.wrong.Wrong.Fault;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;

/** Lists storages in memory that are wrong on purpose, each by one rule. */
public final class WrongStorages {

    private WrongStorages() {}

    /** Is one of them: its rule, what it does, and a way to make it anew. */
    public record Example(ContractRule rule, String what, Supplier<Fault> fault) {}

    private static Example example(ContractRule rule, String what, Fault fault) {
        return new Example(rule, what, () -> fault);
    }

    public static final ImmutableList<Example> ALL = ImmutableList.of(
            example(ContractRule.CONFLICT_IS_A_VALUE, "throws a conflict", WrongStorages::throwsConflicts),
            example(ContractRule.CONFLICT_IS_A_VALUE, "names the wrong version", WrongStorages::namesTheWrongVersion),
            example(ContractRule.FEED_NEVER_SKIPS, "skips the last event of a page", WrongStorages::skips),
            example(ContractRule.FEED_NEVER_SKIPS, "feeds what is not committed yet", WrongStorages::feedsTooEarly),
            example(
                    ContractRule.ROLLBACK_LEAVES_NOTHING,
                    "keeps notices that were rolled back",
                    WrongStorages::keepsNotices),
            example(ContractRule.ROLLBACK_LEAVES_NOTHING, "commits what failed", WrongStorages::commitsWhatFailed),
            example(ContractRule.ONE_COMMAND_ONE_RESULT, "does a command again", WrongStorages::doesAgain),
            example(
                    ContractRule.ONE_COMMAND_ONE_RESULT,
                    "answers a repeat with a conflict",
                    WrongStorages::conflictsAgain),
            example(ContractRule.ONE_WINNER, "lets everybody take a timer", WrongStorages::letsAllTake),
            new Example(ContractRule.ONE_WINNER, "reads the head of a moment ago", WrongStorages::readsThePast),
            example(ContractRule.MICROSECONDS, "keeps milliseconds", WrongStorages::keepsMilliseconds),
            example(ContractRule.MICROSECONDS, "cuts what is finer", WrongStorages::cutsFinerInstants),
            example(ContractRule.EDGES, "says that there is always more", WrongStorages::alwaysMore),
            example(ContractRule.EDGES, "takes null for nothing to do", WrongStorages::takesNull),
            example(ContractRule.LEASES_HOLD, "completes for anybody", WrongStorages::completesForAnybody),
            new Example(ContractRule.LEASES_HOLD, "lends one notice twice", WrongStorages::lendsTwice),
            example(ContractRule.ERASED_FOR_GOOD, "forgets who was erased", WrongStorages::forgetsErasures),
            new Example(ContractRule.ERASED_FOR_GOOD, "only hides what is erased", WrongStorages::onlyHides),
            example(ContractRule.READS_JOIN, "reads what is committed alone", WrongStorages::readsCommittedAlone),
            example(
                    ContractRule.FOREIGN_TRANSACTIONS_STAY_SO,
                    "appends beside the transaction",
                    WrongStorages::appendsBeside),
            example(
                    ContractRule.CHARTERS_ARE_KEPT,
                    "answers each publisher its own charter",
                    WrongStorages::answersItsOwn),
            example(ContractRule.CLOSED_IS_CLOSED, "goes on after the close", WrongStorages::goesOn),
            example(ContractRule.CLOSED_IS_CLOSED, "calls what it interrupts final", WrongStorages::callsItFinal));

    private static Object throwsConflicts(Call call) throws Throwable {
        Object answer = call.rightly();
        if (answer instanceof Conflict<?>) {
            throw new IllegalStateException("conflict");
        }
        return answer;
    }

    private static Object namesTheWrongVersion(Call call) throws Throwable {
        Object answer = call.rightly();
        return answer instanceof Conflict<?> conflict
                ? new Conflict<Fact>(conflict.stream(), conflict.expected(), conflict.expected())
                : answer;
    }

    private static Object skips(Call call) throws Throwable {
        Object answer = call.rightly();
        if (call.is("readLedger")
                && answer instanceof FeedPage<?> page
                && page.events().size() > 1) {
            return new FeedPage<>(page.events().subList(0, page.events().size() - 1), page.head());
        }
        return answer;
    }

    private static Object feedsTooEarly(Call call) throws Throwable {
        Object answer = call.rightly();
        if (call.is("readLedger") && answer instanceof FeedPage<?> page) {
            return new FeedPage<>(page.events(), page.head() + 1);
        }
        return answer;
    }

    private static Object keepsNotices(Call call) throws Throwable {
        if (!call.is("call")) {
            return call.rightly();
        }
        try {
            return call.rightly();
        } catch (RuntimeException | Error failure) {
            call.storage().transactions().call(tx -> {
                call.storage().outbox().enqueue(tx, Scene.notice("kept", "kept"), Scene.START);
                return 0;
            });
            throw failure;
        }
    }

    /** Swallows the failure as long as it commits, and throws it afterwards. */
    private static Object commitsWhatFailed(Call call) throws Throwable {
        if (!call.is("call")) {
            return call.rightly();
        }
        Function<Transaction, Object> work = call.argument(0);
        Object answer = call.with(0, (Function<Transaction, Object>) tx -> {
                    try {
                        return work.apply(tx);
                    } catch (Scene.Undone undone) {
                        return undone;
                    }
                })
                .rightly();
        if (answer instanceof Scene.Undone undone) {
            throw undone;
        }
        return answer;
    }

    private static Object doesAgain(Call call) throws Throwable {
        Object answer = call.rightly();
        if (answer instanceof AlreadyDone<?>) {
            Append<Fact> append = call.argument(1);
            return call.with(1, under(append, append.command() + "-again")).rightly();
        }
        return answer;
    }

    private static Append<Fact> under(Append<Fact> append, String command) {
        return new Append<>(
                append.ledger(), new CommandId(command), append.fingerprint(), append.recordedAt(), append.streams());
    }

    private static Object conflictsAgain(Call call) throws Throwable {
        Object answer = call.rightly();
        if (answer instanceof AlreadyDone<?>) {
            Append<Fact> append = call.argument(1);
            return new Conflict<Fact>(append.streams().get(0).stream(), 0, 1);
        }
        return answer;
    }

    private static Object letsAllTake(Call call) throws Throwable {
        Object answer = call.rightly();
        return call.is("take") ? true : answer;
    }

    /** Answers where the head was, every third time that it is asked. */
    private static Fault readsThePast() {
        AtomicInteger asked = new AtomicInteger();
        return call -> {
            Object answer = call.rightly();
            boolean head = call.is("readLedger") && call.arguments().length == 3 && (int) call.arguments()[2] == 1;
            if (head && answer instanceof FeedPage<?> page && page.head() > 1 && asked.incrementAndGet() % 3 == 0) {
                return new FeedPage<>(page.events(), page.head() - 1);
            }
            return answer;
        };
    }

    private static Object keepsMilliseconds(Call call) throws Throwable {
        if (call.is("append")) {
            Append<Fact> append = call.argument(1);
            return append == null
                    ? call.rightly()
                    : call.with(
                                    1,
                                    new Append<>(
                                            append.ledger(),
                                            append.command(),
                                            append.fingerprint(),
                                            append.recordedAt().truncatedTo(ChronoUnit.MILLIS),
                                            append.streams()))
                            .rightly();
        }
        return call.rightly();
    }

    private static Object cutsFinerInstants(Call call) throws Throwable {
        Call cut = call;
        for (int at = 0; at < call.arguments().length; at++) {
            if (call.arguments()[at] instanceof Instant instant) {
                cut = cut.with(at, instant.truncatedTo(ChronoUnit.MICROS));
            }
        }
        return cut.rightly();
    }

    private static Object alwaysMore(Call call) throws Throwable {
        Object answer = call.rightly();
        return answer instanceof StreamPage<?> page ? new StreamPage<>(page.events(), true) : answer;
    }

    private static Object takesNull(Call call) throws Throwable {
        try {
            return call.rightly();
        } catch (NullPointerException refused) {
            return null;
        }
    }

    private static Object completesForAnybody(Call call) throws Throwable {
        Object answer = call.rightly();
        return call.is("complete") ? true : answer;
    }

    /** Gives the claims of the last time to whoever comes next, once. */
    private static Fault lendsTwice() {
        Set<Claim> last = ConcurrentHashMap.newKeySet();
        return call -> {
            Object answer = call.rightly();
            if (call.is("claim") && answer instanceof ImmutableList<?> claims) {
                if (claims.isEmpty() && !last.isEmpty()) {
                    ImmutableList<Claim> again = ImmutableList.copyOf(last);
                    last.clear();
                    return again;
                }
                claims.forEach(each -> last.add((Claim) each));
            }
            return answer;
        };
    }

    private static Object forgetsErasures(Call call) throws Throwable {
        Object answer = call.rightly();
        return call.is("isErased") ? false : answer;
    }

    /** Hides the entries of whoever is erased from those who ask by name, until the next entry is put. */
    private static Fault onlyHides() {
        Set<String> hidden = ConcurrentHashMap.newKeySet();
        return call -> {
            if (call.is("erase")) {
                // So much is done that it is remembered: an empty subject is erased instead.
                hidden.add(call.argument(1) + "/" + call.argument(2));
                return null;
            }
            if (call.is("put")) {
                Object answer = call.rightly();
                hidden.remove(call.argument(1) + "/" + call.argument(2));
                return answer;
            }
            int ledger = call.arguments().length > 0 && call.arguments()[0] instanceof LedgerId ? 0 : 1;
            boolean named = call.arguments().length > ledger + 1;
            String person = named ? call.arguments()[ledger] + "/" + call.arguments()[ledger + 1] : "";
            if (call.is("get") && hidden.contains(person)) {
                return Optional.empty();
            }
            return call.is("isErased") && hidden.contains(person) ? true : call.rightly();
        };
    }

    private static final ImmutableSet<String> READS = ImmutableSet.of("get", "dueUntil", "readLedger", "isErased");

    /** Reads without the transaction that it is given. */
    private static Object readsCommittedAlone(Call call) throws Throwable {
        if (!call.isOneOf(READS) || !(call.arguments().length > 0 && call.arguments()[0] instanceof Transaction)) {
            return call.rightly();
        }
        Object[] without = new Object[call.arguments().length - 1];
        System.arraycopy(call.arguments(), 1, without, 0, without.length);
        for (var method : call.method().getDeclaringClass().getMethods()) {
            if (method.getName().equals(call.method().getName()) && method.getParameterCount() == without.length) {
                return Altered.invoke(call.part(), method, without);
            }
        }
        return call.rightly();
    }

    /** Appends in a transaction of its own, which is committed whatever the caller does. */
    private static Object appendsBeside(Call call) throws Throwable {
        if (!call.is("append") || call.arguments()[1] == null) {
            return call.rightly();
        }
        Append<Fact> append = call.argument(1);
        return call.storage()
                .transactions()
                .<AppendResult<Fact>>call(tx -> call.storage().journal().append(tx, append));
    }

    private static Object answersItsOwn(Call call) throws Throwable {
        Object answer = call.rightly();
        return call.is("publish") ? call.argument(1) : answer;
    }

    private static Object goesOn(Call call) throws Throwable {
        return call.is("close") ? null : call.rightly();
    }

    private static Object callsItFinal(Call call) throws Throwable {
        try {
            return call.rightly();
        } catch (StorageException failure) {
            throw new StorageException(failure.getMessage(), false, failure);
        }
    }
}
