package io.github.fourmatters.governance;

import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.issue.Fold;
import io.github.fourmatters.governance.issue.States;
import io.github.fourmatters.governance.issue.Topic;
import io.github.fourmatters.governance.spi.LedgerId;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The folders that lie open for one command. Used by one thread. */
final class Desk implements States {
    private final LedgerId ledger;
    private final Map<Topic, Folder> folders;
    private Instant newest = Instant.MIN;

    Desk(LedgerId ledger) {
        this(ledger, new LinkedHashMap<>());
    }

    private Desk(LedgerId ledger, Map<Topic, Folder> folders) {
        this.ledger = ledger;
        this.folders = folders;
    }

    @Override
    public <S> S get(Topic topic, Fold<S> fold) {
        Folder folder = folders.get(topic);
        if (folder == null) {
            throw new IllegalArgumentException(topic + " was not asked for before the decision");
        }
        return folder.get(fold);
    }

    @Override
    public boolean has(Topic topic) {
        return folders.containsKey(topic);
    }

    void put(Folder folder) {
        folders.put(folder.topic(), folder);
        newest = Folder.later(newest, folder.newest());
    }

    /** When the newest fact of all that lies open happened. */
    Instant newest() {
        return newest;
    }

    /** The folder of a topic; a topic that nobody asked for is new, and gets an empty one. */
    Folder folder(Topic topic) {
        return folders.computeIfAbsent(topic, missing -> Folder.empty(missing, ledger));
    }

    Collection<Folder> folders() {
        return folders.values();
    }

    ImmutableSet<Topic> topics() {
        return ImmutableSet.copyOf(folders.keySet());
    }

    /** The desk as the facts leave it; throws if the life cycle forbids one of them. */
    Desk after(List<Fact> facts) {
        Desk after = new Desk(ledger, new LinkedHashMap<>(folders));
        facts.forEach(fact -> after.put(after.folder(fact.event().topic()).after(fact)));
        return after;
    }
}
