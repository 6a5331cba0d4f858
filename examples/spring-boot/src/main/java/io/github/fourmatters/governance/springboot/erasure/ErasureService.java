package io.github.fourmatters.governance.springboot.erasure;

import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.jdbc.JdbcStorage;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.Page;
import io.github.fourmatters.governance.spi.Transaction;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import io.github.fourmatters.governance.spi.vault.VaultEntry;
import io.github.fourmatters.governance.springboot.transaction.JoinedSessions;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Forgets people: the words in the library's vault and the rows of the application's own, both or neither. What happened stays on record,
 * under a pseudonym that leads to nobody any more.
 */
@Service
public class ErasureService {
    private static final int PAGE = 500;

    private final JdbcStorage<Fact> storage;
    private final JoinedSessions sessions;
    private final JdbcClient jdbc;

    ErasureService(JdbcStorage<Fact> storage, JoinedSessions sessions, JdbcClient jdbc) {
        this.storage = storage;
        this.sessions = sessions;
        this.jdbc = jdbc;
    }

    /**
     * Forgets one resident in one community.
     *
     * @param ledger the community
     * @param resident the resident
     */
    @Transactional
    public void eraseResident(LedgerId ledger, SubjectId resident) {
        jdbc.sql("DELETE FROM call_back WHERE ledger = ? AND resident = ?")
                .params(ledger.value(), resident.value())
                .update();
        jdbc.sql("DELETE FROM mail_address WHERE ledger = ? AND recipient = ?")
                .params(ledger.value(), resident.value())
                .update();
        storage.vault().erase(sessions.transaction(), ledger, resident);
    }

    /**
     * Forgets everybody of whom a community keeps words.
     *
     * @param ledger the community
     * @return how many there were
     */
    @Transactional
    public int eraseCommunity(LedgerId ledger) {
        Set<SubjectId> residents = residents(sessions.transaction(), ledger);
        residents.forEach(resident -> eraseResident(ledger, resident));
        return residents.size();
    }

    private Set<SubjectId> residents(Transaction tx, LedgerId ledger) {
        Set<SubjectId> residents = new TreeSet<>(Comparator.comparing(SubjectId::value));
        Optional<String> cursor = Optional.empty();
        do {
            Page<VaultEntry> page = storage.vault().entries(tx, ledger, cursor, PAGE);
            page.items().forEach(entry -> residents.add(entry.subject()));
            cursor = page.next();
        } while (cursor.isPresent());
        return residents;
    }

    /**
     * Has the database write the library's tables anew, so that none of their files holds what was erased. Writers wait meanwhile: once a
     * night is often enough.
     */
    public void compact() {
        storage.compact();
    }
}
