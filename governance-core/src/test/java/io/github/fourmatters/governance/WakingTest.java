package io.github.fourmatters.governance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.charter.Charter;
import io.github.fourmatters.governance.issue.Command;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.raise.RaiseCommand;
import io.github.fourmatters.governance.spi.CommandId;
import io.github.fourmatters.governance.spi.Storage;
import io.github.fourmatters.governance.spi.memory.InMemoryStorage;
import io.github.fourmatters.governance.spi.notice.Claim;
import io.github.fourmatters.governance.spi.notice.Outbox;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** When dispatchers are woken: once there is something to deliver. */
class WakingTest {
    private static final Command WORDS = Town.raise("The lamp is broken");

    private final InMemoryStorage<Fact> storage = new InMemoryStorage<>();
    private int woken;
    private int wokenForNothing;
    private final Town town = new Town("c", watched(), Charter.fourMatters());

    /** The storage, with the calls of wake counted, and whether there was anything to claim by then. */
    @SuppressWarnings("unchecked")
    private Storage<Fact> watched() {
        Outbox outbox = proxy(Outbox.class, (proxy, method, arguments) -> {
            if (method.getName().equals("wake")) {
                woken++;
                wokenForNothing += isAnythingThere() ? 0 : 1;
            }
            return method.invoke(storage.outbox(), arguments);
        });
        return proxy(
                Storage.class,
                (proxy, method, arguments) ->
                        method.getName().equals("outbox") ? outbox : method.invoke(storage, arguments));
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private boolean isAnythingThere() {
        ImmutableList<Claim> claims = storage.outbox().claim("test", 99, town.now, Duration.ofDays(365));
        claims.forEach(each -> assertThat(storage.outbox().complete(each)).isTrue());
        return !claims.isEmpty();
    }

    @Test
    void a_command_that_tells_somebody_wakes_them_after_its_commit() {
        town.done(Town.OFFICER, WORDS);
        assertThat(woken).isEqualTo(1);
        assertThat(wokenForNothing).isZero();
    }

    @Test
    void a_command_that_is_refused_or_given_again_wakes_nobody() {
        town.done(Town.OFFICER, WORDS);
        woken = 0;
        town.governance.execute(new Envelope(town.lastCommand(), Town.LEDGER, Town.OFFICER, WORDS));
        town.refused(Town.OFFICER, new RaiseCommand.Accept(new IssueId("nowhere")));
        assertThat(woken).isZero();
    }

    @Test
    void an_alarm_that_tells_somebody_wakes_them_after_its_commit() {
        town.published();
        isAnythingThere();
        woken = 0;
        town.wait(100);
        town.tick();
        assertThat(woken).isPositive();
        assertThat(wokenForNothing).isZero();
    }

    @Test
    void a_command_in_the_callers_transaction_leaves_the_waking_to_the_caller() {
        Envelope envelope = new Envelope(new CommandId("joined"), Town.LEDGER, Town.OFFICER, WORDS);
        Outcome outcome = storage.transactions().call(tx -> town.governance.execute(tx, envelope));
        assertThat(outcome.isAccepted()).isTrue();
        assertThat(isAnythingThere()).isTrue();
        assertThat(woken).isZero();
    }
}
