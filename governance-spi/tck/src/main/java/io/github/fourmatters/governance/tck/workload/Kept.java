package io.github.fourmatters.governance.tck.workload;

import io.github.fourmatters.governance.spi.CommandId;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.journal.StreamId;
import io.github.fourmatters.governance.spi.journal.ViewId;
import io.github.fourmatters.governance.spi.notice.Notice;
import io.github.fourmatters.governance.spi.timer.DueTimer;
import io.github.fourmatters.governance.spi.timer.TimerKey;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import io.github.fourmatters.governance.tck.workload.Step.EntryKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Is what a writer's steps have left in a storage that kept all of them. Not thread-safe. */
final class Kept {

    /** Names a subject in a ledger. */
    record Person(LedgerId ledger, SubjectId subject) {}

    /** Names a view's place in a ledger. */
    record Place(ViewId view, LedgerId ledger) {}

    final Map<StreamId, List<String>> events = new LinkedHashMap<>();
    final Map<CommandId, LedgerId> commands = new LinkedHashMap<>();
    final Map<TimerKey, Instant> timers = new LinkedHashMap<>();
    final Map<EntryKey, String> entries = new HashMap<>();
    final Set<Person> erased = new HashSet<>();
    final Map<Place, Long> checkpoints = new HashMap<>();
    final Map<String, Notice> notices = new LinkedHashMap<>();
    private @Nullable Step last;

    void add(Step step) {
        commands.put(step.command(), step.ledger());
        last = step;
        step.pieces()
                .forEach(each -> events.computeIfAbsent(each.stream(), stream -> new ArrayList<>())
                        .addAll(each.texts()));
        step.taken().ifPresent(due -> timers.remove(due.key()));
        timers.putAll(step.timers());
        step.notices().forEach(each -> notices.put(each.dedupeKey(), each));
        entries.putAll(step.entries());
        step.erased().ifPresent(subject -> erase(new Person(step.ledger(), subject)));
        step.move().ifPresent(move -> checkpoints.put(new Place(move.view(), step.ledger()), move.to()));
    }

    private void erase(Person person) {
        erased.add(person);
        entries.keySet()
                .removeIf(each ->
                        each.ledger().equals(person.ledger()) && each.subject().equals(person.subject()));
    }

    /** Adds what another writer has left; the two share nothing. */
    void addAll(Kept other) {
        events.putAll(other.events);
        commands.putAll(other.commands);
        timers.putAll(other.timers);
        entries.putAll(other.entries);
        erased.addAll(other.erased);
        checkpoints.putAll(other.checkpoints);
        notices.putAll(other.notices);
    }

    long version(StreamId stream) {
        return events.getOrDefault(stream, List.of()).size();
    }

    long checkpoint(ViewId view, LedgerId ledger) {
        return checkpoints.getOrDefault(new Place(view, ledger), 0L);
    }

    /** Gives the step that was done last. */
    Optional<Step> last() {
        return Optional.ofNullable(last);
    }

    Optional<DueTimer> anyTimer(LedgerId ledger, Random random) {
        List<DueTimer> all = timers.entrySet().stream()
                .filter(each -> each.getKey().subject().ledger().equals(ledger))
                .map(each -> new DueTimer(each.getKey(), each.getValue()))
                .toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(random.nextInt(all.size())));
    }
}
