package io.github.fourmatters.governance;

import io.github.fourmatters.governance.issue.AggregateRef;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.spi.Storage;
import io.github.fourmatters.governance.spi.StorageException;
import io.github.fourmatters.governance.spi.journal.Journal;
import io.github.fourmatters.governance.spi.journal.StreamId;
import io.github.fourmatters.governance.spi.journal.UnreadableEventException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.HashSet;
import java.util.Set;

/** Streams that a storage fails to read: each as if a newer program had written it, or as if the line were down. */
final class Unreadable {
    private final Set<StreamId> streams = new HashSet<>();
    private boolean retryable;

    void add(IssueId issue) {
        streams.add(AggregateRef.issue(issue).in(Town.LEDGER));
    }

    void clear() {
        streams.clear();
    }

    void lineIsDown() {
        retryable = true;
    }

    @SuppressWarnings("unchecked")
    Storage<Fact> in(Storage<Fact> sound) {
        Journal<Fact> journal = (Journal<Fact>) proxy(Journal.class, sound.journal(), null);
        return (Storage<Fact>) proxy(Storage.class, sound, journal);
    }

    private Object proxy(Class<?> type, Object sound, Object journal) {
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
            if (method.getName().equals("journal")) {
                return journal;
            }
            if (method.getName().equals("readStream") && streams.contains(arguments[1])) {
                throw failure();
            }
            try {
                return method.invoke(sound, arguments);
            } catch (InvocationTargetException failed) {
                throw failed.getCause();
            }
        });
    }

    private StorageException failure() {
        return retryable
                ? new StorageException("the line is down; try again", true, null)
                : new UnreadableEventException("AssignmentCompleted", 9, "take a newer program", null);
    }
}
