package io.github.fourmatters.governance.audit;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.AlarmReplay;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.spi.CommandId;
import io.github.fourmatters.governance.spi.StorageException;
import io.github.fourmatters.governance.spi.journal.Recorded;
import io.github.fourmatters.governance.spi.journal.StreamId;
import io.github.fourmatters.governance.spi.timer.DueTimer;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Compares the alarms that stand with those that the events want, stream by stream. */
final class AlarmCheck implements AuditCheck {
    private final LedgerSnapshot snapshot;
    private final Map<StreamId, Map<String, Instant>> standing = new HashMap<>();
    private final HashedTextSet rung = new HashedTextSet();
    private final Map<CommandId, Long> unexplained = new HashMap<>();
    private long streams;
    private long alarms;

    AlarmCheck(LedgerSnapshot snapshot) {
        this.snapshot = snapshot;
        snapshot.<DueTimer>each(
                FindingKind.ALARMS_UNREADABLE,
                cursor ->
                        snapshot.storage().timers().all(snapshot.tx(), snapshot.ledger(), cursor, LedgerSnapshot.PAGE),
                timer -> standing.computeIfAbsent(timer.key().subject(), stream -> new TreeMap<>())
                        .put(timer.key().name(), timer.at()));
    }

    long streams() {
        return streams;
    }

    long alarms() {
        return alarms;
    }

    @Override
    public void take(Recorded<Fact> recorded) {
        if (recorded.version() == 1) {
            streams++;
            compare(recorded.stream());
        }
    }

    @Override
    public void finish() {
        ImmutableList.copyOf(standing.keySet()).forEach(this::compare);
        unexplained.forEach((command, position) -> {
            if (!rung.contains(command.value())) {
                snapshot.found(FindingKind.RING_UNEXPECTED, LedgerSnapshot.at(position));
            }
        });
    }

    private void compare(StreamId stream) {
        Map<String, Instant> there = standing.containsKey(stream) ? standing.remove(stream) : new TreeMap<>();
        AlarmReplay replay = AlarmReplay.of(stream);
        ImmutableList<AlarmReplay.Standing> wanted;
        try {
            read(stream, replay);
            wanted = replay.standing(snapshot.latest());
        } catch (StorageException unreadable) {
            // Found where all events are read.
            FindingCollector.requireLasting(unreadable);
            return;
        } catch (RuntimeException impossible) {
            snapshot.found(
                    FindingKind.HISTORY_IMPOSSIBLE,
                    LedgerSnapshot.name(stream) + " (" + FindingCollector.reason(impossible) + ")");
            return;
        }
        replay.rung().forEach(command -> rung.add(command.value()));
        replay.unexplained().forEach((command, position) -> unexplained.merge(command, position, Math::min));
        wanted.forEach(each -> compare(each, there));
        there.forEach((name, at) -> snapshot.found(FindingKind.ALARM_UNEXPECTED, place(stream, name) + " @ " + at));
    }

    private void read(StreamId stream, AlarmReplay replay) {
        snapshot.reader().readStream(snapshot.tx(), stream, 0, replay::apply);
    }

    private void compare(AlarmReplay.Standing wanted, Map<String, Instant> there) {
        DueTimer timer = wanted.timer();
        String place = place(timer.key().subject(), timer.key().name()) + " @ " + timer.at();
        alarms++;
        if (!there.containsKey(timer.key().name())) {
            if (!wanted.idle()) {
                snapshot.found(FindingKind.ALARM_MISSING, place);
            }
            return;
        }
        Instant at = there.remove(timer.key().name());
        if (!timer.at().equals(at)) {
            snapshot.found(FindingKind.ALARM_MOVED, place + " → " + at);
        }
    }

    private static String place(StreamId stream, String alarm) {
        return LedgerSnapshot.name(stream) + "#" + alarm;
    }
}
