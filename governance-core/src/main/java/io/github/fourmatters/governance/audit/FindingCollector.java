package io.github.fourmatters.governance.audit;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.StorageException;
import io.github.fourmatters.governance.spi.text.Quoted;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gathers what does not fit. For one thread. */
final class FindingCollector {
    private static final int LONGEST_REASON = 300;

    private final List<Finding> all = new ArrayList<>();
    private long further;

    void add(FindingKind kind, Optional<LedgerId> ledger, String place) {
        if (all.size() < AuditReport.MOST_FINDINGS) {
            all.add(new Finding(kind, ledger, place));
        } else {
            further++;
        }
    }

    ImmutableList<Finding> all() {
        return ImmutableList.copyOf(all);
    }

    long further() {
        return further;
    }

    /** Throws what may go away when it is tried again: that is no finding. */
    static void requireLasting(RuntimeException failure) {
        if (failure instanceof StorageException storage && storage.retryable()) {
            throw storage;
        }
    }

    /** Why something could not be read, in one line; throws if trying again may help. */
    static String reason(RuntimeException failure) {
        requireLasting(failure);
        return Quoted.of(String.valueOf(failure.getMessage()), LONGEST_REASON);
    }
}
