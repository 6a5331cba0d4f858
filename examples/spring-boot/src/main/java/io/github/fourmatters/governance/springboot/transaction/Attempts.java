package io.github.fourmatters.governance.springboot.transaction;

import io.github.fourmatters.governance.AlarmsDueException;
import io.github.fourmatters.governance.Governance;
import io.github.fourmatters.governance.spi.StorageException;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionSystemException;

/**
 * Runs a transactional method again when that is right. A command in the application's transaction lets no alarm ring: if one is due, the
 * method has to be rolled back, the clock catches up in transactions of its own, and the method runs once more.
 *
 * <p>Call it from outside of any transaction, with a method that gives the same command ids each time.
 */
@Component
public class Attempts {
    private static final int MOST = 5;

    private final Governance governance;
    private final InstantSource clock;

    Attempts(Governance governance, InstantSource clock) {
        this.governance = governance;
        this.clock = clock;
    }

    /**
     * Runs a method, five times at most.
     *
     * @param method a method that is {@code @Transactional}
     * @param <T> what it answers
     * @return its answer
     * @throws StorageException as the method's last attempt did, or if another attempt would fail alike
     */
    public <T> T call(Supplier<T> method) {
        for (int attempt = 1; attempt < MOST; attempt++) {
            try {
                return method.get();
            } catch (AlarmsDueException due) {
                governance.tick(due.ledger(), clock.instant());
            } catch (StorageException failure) {
                if (!failure.retryable()) {
                    throw failure;
                }
            } catch (TransientDataAccessException | TransactionSystemException tryAgain) {
                // Spring's own words for the same: a deadlock, or a connection that is gone.
                // If it went while it committed, nobody knows what became of that; the command id finds out.
            }
        }
        return method.get();
    }
}
