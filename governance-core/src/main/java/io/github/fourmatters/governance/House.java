package io.github.fourmatters.governance;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import io.github.fourmatters.governance.act.ActRoom;
import io.github.fourmatters.governance.deliberate.DeliberateRoom;
import io.github.fourmatters.governance.evaluate.EvaluateRoom;
import io.github.fourmatters.governance.issue.Alarm;
import io.github.fourmatters.governance.issue.Command;
import io.github.fourmatters.governance.issue.Event;
import io.github.fourmatters.governance.issue.Fold;
import io.github.fourmatters.governance.issue.Progress;
import io.github.fourmatters.governance.issue.Room;
import io.github.fourmatters.governance.issue.States;
import io.github.fourmatters.governance.issue.Topic;
import io.github.fourmatters.governance.raise.RaiseRoom;
import io.github.fourmatters.governance.supervise.SuperviseRoom;
import java.util.Optional;
import java.util.stream.Stream;

/** The rooms of the four matters and of their supervision, and what they have in common: which one takes a command, what they remember, when they want to be woken. */
final class House {
    static final ImmutableList<Wing<?, ?, ?>> WINGS = ImmutableList.of(
            new Wing<>(new RaiseRoom(), Charter::raise),
            new Wing<>(new DeliberateRoom(), Charter::deliberate),
            new Wing<>(new ActRoom(), Charter::act),
            new Wing<>(new SuperviseRoom(), Charter::supervise),
            new Wing<>(new EvaluateRoom(), Charter::evaluate));

    static final ImmutableList<Room<?, ?, ?>> ROOMS =
            WINGS.stream().<Room<?, ?, ?>>map(Wing::room).collect(ImmutableList.toImmutableList());

    private static final ImmutableListMultimap<String, Fold<?>> FOLDS = Stream.concat(
                    Stream.of(Progress.FOLD), ROOMS.stream().flatMap(room -> room.folds().stream()))
            .collect(ImmutableListMultimap.toImmutableListMultimap(Fold::kind, fold -> fold));

    private House() {}

    static Wing<?, ?, ?> wingOf(Command command) {
        for (Wing<?, ?, ?> wing : WINGS) {
            if (wing.takes(command)) {
                return wing;
            }
        }
        throw new IllegalArgumentException(command.getClass() + " is not a command of any room");
    }

    static ImmutableList<Fold<?>> foldsOf(String kind) {
        return FOLDS.get(kind);
    }

    static void alarms(Event event, ImmutableList.Builder<Alarm> into) {
        for (Room<?, ?, ?> room : ROOMS) {
            into.addAll(room.alarms(event));
        }
    }

    static void alarms(Topic topic, States before, States after, ImmutableList.Builder<Alarm> into) {
        for (Room<?, ?, ?> room : ROOMS) {
            into.addAll(room.alarms(topic, before, after));
        }
    }

    static Optional<Command> due(Topic subject, String alarm) {
        return ROOMS.stream()
                .flatMap(room -> room.due(subject, alarm).stream())
                .<Command>map(command -> command)
                .findFirst();
    }
}
