package io.github.fourmatters.governance.tck;

import static io.github.fourmatters.governance.tck.scene.Scene.LEDGER;
import static io.github.fourmatters.governance.tck.scene.Scene.START;
import static io.github.fourmatters.governance.tck.scene.Scene.notice;
import static io.github.fourmatters.governance.tck.scene.Scene.stream;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import io.github.fourmatters.governance.spi.Storage;
import io.github.fourmatters.governance.spi.StorageException;
import io.github.fourmatters.governance.spi.notice.Claim;
import io.github.fourmatters.governance.tck.fact.Fact;
import java.time.Duration;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Tests that a closed storage does nothing any more. */
abstract class ClosingContract extends EncryptionContract {

    private static ImmutableMap<String, ThrowingCallable> everyCall(Storage<Fact> closed, Claim claim) {
        return ImmutableMap.<String, ThrowingCallable>builder()
                .put("call", () -> closed.transactions().call(tx -> 0))
                .put("read", () -> closed.transactions().read(tx -> 0))
                .put("readLedger", () -> closed.journal().readLedger(LEDGER, 0, 1))
                .put("ledgers", () -> closed.journal().ledgers(Optional.empty(), 1))
                .put("dueUntil", () -> closed.timers().dueUntil(LEDGER, START, 1))
                .put("claim", () -> closed.outbox().claim("w", 1, START, LEASE))
                .put("claimBehind", () -> closed.outbox().claimBehind(claim, "w", 1, START))
                .put("hold", () -> closed.outbox().hold(claim, START))
                .put("drop", () -> closed.outbox().drop(claim.id()))
                .put("complete", () -> closed.outbox().complete(claim))
                .put("retry", () -> closed.outbox().retry(claim, START, "busy"))
                .put("park", () -> closed.outbox().park(claim, "no address"))
                .put("parked", () -> closed.outbox().parked(LEDGER, Optional.empty(), 1))
                .put("release", () -> closed.outbox().release(claim.id(), START))
                .put("wake", () -> closed.outbox().wake())
                .put("await", () -> closed.outbox().await(Duration.ZERO))
                .put("get", () -> closed.vault().get(LEDGER, RESIDENT, "name"))
                .put("isErased", () -> closed.vault().isErased(LEDGER, RESIDENT))
                .put("count", () -> closed.charters().count())
                .put("serverTime", closed::serverTime)
                .buildOrThrow();
    }

    @Test
    void rule_16_after_the_close_every_call_is_an_error_that_says_so_and_closing_again_does_nothing() {
        appendEach(stream("a"), 1);
        enqueue(notice("d", "o"), START);
        Claim claim = claim(START).get(0);
        Storage<Fact> closed = storage();
        closed.close();
        closed.close();
        everyCall(closed, claim)
                .forEach((name, call) -> assertThatThrownBy(call)
                        .as(name)
                        .isInstanceOf(StorageException.class)
                        .hasMessageContaining("closed"));
    }
}
