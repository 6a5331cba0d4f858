package io.github.fourmatters.governance.springboot.transaction;

import io.github.fourmatters.governance.Governance;
import io.github.fourmatters.governance.Session;
import io.github.fourmatters.governance.issue.Actor;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.jdbc.JdbcStorage;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.Transaction;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Opens sessions inside the transaction of the method that is being run: what the library records, and the rows of the application's own,
 * are kept together or not at all.
 *
 * <pre>{@code
 * @Transactional
 * IssueId raise(…) {
 *     IssueId issue = sessions.open(ledger, actor).perform(commandId, new Raise(…));
 *     jdbc.sql("INSERT INTO call_back …").update();
 *     return issue;
 * }
 * }</pre>
 */
@Component
public class JoinedSessions {
    private final Governance governance;
    private final JdbcStorage<Fact> storage;
    private final DataSource pool;

    JoinedSessions(Governance governance, JdbcStorage<Fact> storage, DataSource pool) {
        this.governance = governance;
        this.storage = storage;
        this.pool = pool;
    }

    /**
     * Opens a session in Spring's transaction, for as long as that lasts.
     *
     * @param ledger the community
     * @param actor who acts
     * @return the session
     * @throws IllegalStateException if no transaction is open; call it from a method that is {@code @Transactional}
     */
    public Session open(LedgerId ledger, Actor actor) {
        return governance.session(ledger, actor).in(transaction());
    }

    /**
     * Gives Spring's transaction as the library takes it. Spring commits it, rolls it back and gives the connection back to the pool.
     *
     * @return the transaction
     * @throws IllegalStateException if no transaction is open
     */
    public Transaction transaction() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException(
                    "no transaction is open on this thread; call this from a method that is @Transactional, by way of its bean");
        }
        return storage.join(DataSourceUtils.getConnection(pool));
    }
}
