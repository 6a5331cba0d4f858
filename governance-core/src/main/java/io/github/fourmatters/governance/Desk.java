package io.github.fourmatters.governance;

import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.issue.Fold;
import io.github.fourmatters.governance.issue.States;
import io.github.fourmatters.governance.issue.Topic;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** The folders that lie open for one command. Used by one thread. */
final class Desk implements States {
    private final Map<Topic, Folder> folders = new HashMap<>();
    private Instant newest = Instant.MIN;

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

    void put(Topic topic, Folder folder) {
        folders.put(topic, folder);
        newest = Folder.later(newest, folder.newest());
    }

    /** When the newest fact of all that lies open happened. */
    Instant newest() {
        return newest;
    }

    /** The folder of a topic; an empty one for a topic that nobody asked for, which is then new. */
    Folder folder(Topic topic) {
        Folder folder = folders.get(topic);
        return folder == null ? Folder.empty(topic.kind()) : folder;
    }

    ImmutableSet<Topic> topics() {
        return ImmutableSet.copyOf(folders.keySet());
    }
}
