package io.github.fourmatters.governance.backup;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.PeekingIterator;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.Transaction;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import io.github.fourmatters.governance.spi.vault.Vault;
import io.github.fourmatters.governance.spi.vault.VaultEntry;
import io.github.fourmatters.governance.spi.vault.VaultToken;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Goes through a ledger's vault subject by subject, in the order of their ids. */
final class Subjects {

    // Entries may be large.
    private static final int PAGE = 50;

    private final PeekingIterator<SubjectId> erased;
    private final PeekingIterator<VaultEntry> entries;
    private final PeekingIterator<VaultToken> tokens;

    private Subjects(Vault vault, Transaction tx, LedgerId ledger) {
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
                        first(erased),
                        first(entries).map(VaultEntry::subject),
                        first(tokens).map(VaultToken::subject))
                .flatMap(Optional::stream)
                .min(Comparator.comparing(SubjectId::value));
    }

    private static <T> Optional<T> first(PeekingIterator<T> listing) {
        return listing.hasNext() ? Optional.ofNullable(listing.peek()) : Optional.empty();
    }

    private void visit(SubjectId subject, SubjectVisitor visitor) {
        boolean wasErased = first(erased).filter(subject::equals).isPresent();
        if (wasErased) {
            erased.next();
        }
        visitor.begin(subject, wasErased);
        while (first(entries).map(VaultEntry::subject).filter(subject::equals).isPresent()) {
            visitor.entry(requireNonNull(entries.next(), "entry"));
        }
        while (first(tokens).map(VaultToken::subject).filter(subject::equals).isPresent()) {
            visitor.token(requireNonNull(tokens.next(), "token"));
        }
        visitor.end();
    }
}
