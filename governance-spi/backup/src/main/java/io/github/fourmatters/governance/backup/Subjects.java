package io.github.fourmatters.governance.backup;

import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.Transaction;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import io.github.fourmatters.governance.spi.vault.Vault;
import io.github.fourmatters.governance.spi.vault.VaultEntry;
import io.github.fourmatters.governance.spi.vault.VaultToken;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Goes through a ledger's vault subject by subject, in the order of their ids. What stands of whoever was erased and has not returned is
 * passed by: it should have gone.
 */
final class Subjects {

    // Entries may be large.
    private static final int PAGE = 50;

    private final Predicate<SubjectId> hasReturned;
    private final Listing<SubjectId> erased;
    private final Listing<VaultEntry> entries;
    private final Listing<VaultToken> tokens;

    private Subjects(Vault vault, Transaction tx, LedgerId ledger) {
        hasReturned = subject -> vault.hasReturned(tx, ledger, subject);
        erased = Listing.of(cursor -> vault.erased(tx, ledger, cursor, PAGE));
        entries = Listing.of(cursor -> vault.entries(tx, ledger, cursor, PAGE));
        tokens = Listing.of(cursor -> vault.tokens(tx, ledger, cursor, PAGE));
    }

    /** Shows all of them. */
    static void visit(Vault vault, Transaction tx, LedgerId ledger, SubjectVisitor visitor) {
        Subjects subjects = new Subjects(vault, tx, ledger);
        for (Optional<SubjectId> next = subjects.next(); next.isPresent(); next = subjects.next()) {
            subjects.visit(next.get(), visitor);
        }
    }

    private Optional<SubjectId> next() {
        return Stream.of(
                        erased.peek(),
                        entries.peek().map(VaultEntry::subject),
                        tokens.peek().map(VaultToken::subject))
                .flatMap(Optional::stream)
                .min(Comparator.comparing(SubjectId::value));
    }

    private void visit(SubjectId subject, SubjectVisitor visitor) {
        Optional<SubjectId> asked = Optional.of(subject);
        boolean wasErased = erased.peek().equals(asked);
        if (wasErased) {
            erased.next();
        }
        boolean isGone = wasErased && !hasReturned.test(subject);
        visitor.begin(subject, wasErased);
        while (entries.peek().map(VaultEntry::subject).equals(asked)) {
            VaultEntry entry = entries.next();
            if (!isGone) {
                visitor.entry(entry);
            }
        }
        while (tokens.peek().map(VaultToken::subject).equals(asked)) {
            VaultToken token = tokens.next();
            if (!isGone) {
                visitor.token(token);
            }
        }
        visitor.end();
    }
}
