package io.github.fourmatters.governance.tck.workload;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.spi.CommandId;
import io.github.fourmatters.governance.spi.DurableStorage;
import io.github.fourmatters.governance.spi.journal.Receipt;
import io.github.fourmatters.governance.spi.journal.Recorded;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Compares what is in a storage with what was acknowledged.
 *
 * @param <E> the type of the events
 */
public final class StateCheck<E> {

    private final DurableStorage<E> storage;
    private final Function<String, E> events;
    private final List<Progress> workloads;
    private final List<String> torn = new ArrayList<>();

    private StateCheck(DurableStorage<E> storage, Function<String, E> events, List<Progress> workloads) {
        this.storage = storage;
        this.events = events;
        this.workloads = workloads;
    }

    /**
     * Looks whether everything that was acknowledged is there, and nothing else but what was under way, whole.
     *
     * @param storage the storage, opened again
     * @param events makes an event of a text
     * @param workloads everything that was ever done to this storage
     * @param <E> the type of the events
     * @return what does not fit
     */
    public static <E> Findings of(DurableStorage<E> storage, Function<String, E> events, List<Progress> workloads) {
        return new StateCheck<>(storage, events, workloads).findings();
    }

    private Findings findings() {
        workloads.forEach(each -> each.settle(this::isThere));
        Kept kept = new Kept();
        workloads.forEach(each -> each.addTo(kept));
        Contents<E> contents = Contents.of(storage);
        torn.addAll(storage.inspect());
        torn.addAll(JournalCheck.of(storage.chain(), contents));
        Map<CommandId, Long> there = commands(contents);
        ImmutableList<String> lacking = kept.commands.keySet().stream()
                .filter(each -> !there.containsKey(each))
                .map(CommandId::value)
                .collect(toImmutableList());
        if (lacking.isEmpty() && torn.isEmpty()) {
            compare(kept, contents, there);
        }
        return new Findings(lacking, ImmutableList.copyOf(torn));
    }

    private boolean isThere(Step step) {
        return storage.transactions()
                .call(tx -> storage.journal()
                        .find(tx, step.ledger(), step.command())
                        .isPresent());
    }

    private Map<CommandId, Long> commands(Contents<E> contents) {
        Map<CommandId, Long> first = new HashMap<>();
        contents.feeds
                .values()
                .forEach(feed -> feed.forEach(each -> first.putIfAbsent(each.command(), each.position())));
        return first;
    }

    private void compare(Kept kept, Contents<E> contents, Map<CommandId, Long> there) {
        compareEvents(kept, contents);
        expect("timers", kept.timers, contents.timers);
        expect("entries", kept.entries, contents.entries);
        expect("erased subjects", kept.erased, contents.erased);
        kept.checkpoints.forEach((place, position) -> expect(
                "checkpoint " + place,
                position,
                storage.transactions().call(tx -> storage.checkpoints().position(tx, place.view(), place.ledger()))));
        torn.addAll(NoticeCheck.of(kept, workloads, contents.notices, contents.parked));
        workloads.forEach(each -> each.positions()
                .forEach((command, position) -> expect("position of " + command, position, there.get(command))));
        workloads.forEach(each -> each.last().forEach(step -> compareFirstAnswer(step, contents)));
    }

    private void compareEvents(Kept kept, Contents<E> contents) {
        Map<Object, Object> wanted = new HashMap<>();
        kept.events.forEach(
                (stream, texts) -> wanted.put(stream, texts.stream().map(events).toList()));
        Map<Object, Object> found = new HashMap<>();
        contents.streams.forEach((stream, all) ->
                found.put(stream, all.stream().map(Recorded::payload).toList()));
        expect("events", wanted, found);
    }

    private void compareFirstAnswer(Step step, Contents<E> contents) {
        Receipt<E> again = new Performance<>(storage, events).repeat(step);
        List<Recorded<E>> first = contents.feeds.getOrDefault(step.ledger(), List.of()).stream()
                .filter(each -> each.command().equals(step.command()))
                .toList();
        expect("first answer of " + step, first, again.events());
    }

    private void expect(String what, Object wanted, @Nullable Object found) {
        if (!wanted.equals(found)) {
            torn.add(what + ": " + Difference.of(wanted, found));
        }
    }
}
