package io.github.fourmatters.governance.spi.journal;

import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.Transaction;

/**
 * Remembers how far each view has read each ledger's feed.
 *
 * <p>A view that keeps its result in the same database advances its checkpoint in the transaction of that result: then
 * each event counts exactly once, on any number of nodes. Thread-safe, except that one transaction serves one thread at
 * a time; the transaction stays the caller's.
 *
 * <p>This is for embedders: whoever carries the feed into tables, a search index or a data warehouse of their own keeps the
 * place here. The library's own views do not use it, since they are folded in memory and begin anew with each process. Its dispatcher
 * keeps under {@link #WHOLE_STORAGE} when each permit of a limited channel was taken last, so that all nodes share them.
 */
public interface Checkpoints {

    /** Stands for the ledger where a place is the whole storage's rather than one ledger's. */
    LedgerId WHOLE_STORAGE = new LedgerId("-");

    /**
     * Tells how far a view has read.
     *
     * @param tx the transaction, which stays the caller's
     * @param view the view, not null
     * @param ledger the ledger, not null
     * @return the position of the last event that it has taken in; 0 if it has not begun
     */
    long position(Transaction tx, ViewId view, LedgerId ledger);

    /**
     * Moves a view's checkpoint on, if it stands where the caller believes. A transaction that does the same at once is
     * waited for.
     *
     * @param tx the transaction, which stays the caller's
     * @param view the view, not null
     * @param ledger the ledger, not null; it need not exist
     * @param from where the checkpoint must stand; 0 if the view has not begun
     * @param to where it shall stand, more than {@code from}
     * @return true if it was moved; false if it stood elsewhere, and nothing was changed
     * @throws IllegalArgumentException if from is below 0, or to is not more than from
     */
    boolean advance(Transaction tx, ViewId view, LedgerId ledger, long from, long to);
}
