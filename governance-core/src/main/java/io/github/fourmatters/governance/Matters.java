package io.github.fourmatters.governance;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import io.github.fourmatters.governance.act.ActMatter;
import io.github.fourmatters.governance.charter.Charter;
import io.github.fourmatters.governance.deliberate.DeliberateMatter;
import io.github.fourmatters.governance.evaluate.EvaluateMatter;
import io.github.fourmatters.governance.issue.AggregateRef;
import io.github.fourmatters.governance.issue.Command;
import io.github.fourmatters.governance.issue.Event;
import io.github.fourmatters.governance.kernel.Alarm;
import io.github.fourmatters.governance.kernel.Fold;
import io.github.fourmatters.governance.kernel.IssueProgress;
import io.github.fourmatters.governance.kernel.LoadedStates;
import io.github.fourmatters.governance.kernel.Matter;
import io.github.fourmatters.governance.meeting.MeetingMatter;
import io.github.fourmatters.governance.raise.RaiseMatter;
import io.github.fourmatters.governance.supervise.SuperviseMatter;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The four matters, with joint meetings and supervision beside them, and what they have in common: which one takes a command, what they
 * remember, when they want to be woken.
 */
final class Matters {
    static final ImmutableList<MatterUnderCharter<?, ?, ?>> ALL = ImmutableList.of(
            new MatterUnderCharter<>(new RaiseMatter(), Charter::raise),
            new MatterUnderCharter<>(new DeliberateMatter(), Charter::deliberate),
            new MatterUnderCharter<>(new MeetingMatter(), Charter::deliberate),
            new MatterUnderCharter<>(new ActMatter(), Charter::act),
            new MatterUnderCharter<>(new SuperviseMatter(), Charter::supervise),
            new MatterUnderCharter<>(new EvaluateMatter(), Charter::evaluate));

    static final ImmutableList<Matter<?, ?, ?>> MATTERS =
            ALL.stream().<Matter<?, ?, ?>>map(MatterUnderCharter::matter).collect(ImmutableList.toImmutableList());

    static final ImmutableList<Class<? extends Event>> EVENT_TYPES =
            MATTERS.stream().<Class<? extends Event>>map(Matter::events).collect(ImmutableList.toImmutableList());

    private static final ImmutableListMultimap<String, Fold<?>> FOLDS = Stream.concat(
                    Stream.of(IssueProgress.FOLD), MATTERS.stream().flatMap(matter -> matter.folds().stream()))
            .collect(ImmutableListMultimap.toImmutableListMultimap(Fold::kind, fold -> fold));

    private Matters() {}

    static MatterUnderCharter<?, ?, ?> of(Command command) {
        for (MatterUnderCharter<?, ?, ?> matter : ALL) {
            if (matter.takes(command)) {
                return matter;
            }
        }
        throw new IllegalArgumentException(command.getClass() + " is not a command of any matter");
    }

    static ImmutableList<Fold<?>> foldsOf(String kind) {
        return FOLDS.get(kind);
    }

    static void alarms(Event event, ImmutableList.Builder<Alarm> into) {
        for (Matter<?, ?, ?> matter : MATTERS) {
            into.addAll(matter.alarms().after(event));
        }
    }

    static void alarms(
            AggregateRef aggregate, LoadedStates before, LoadedStates after, ImmutableList.Builder<Alarm> into) {
        for (Matter<?, ?, ?> matter : MATTERS) {
            into.addAll(matter.alarms(aggregate, before, after));
        }
    }

    static Optional<Command> due(AggregateRef subject, String alarm) {
        return MATTERS.stream()
                .flatMap(matter -> matter.due(subject, alarm).stream())
                .<Command>map(command -> command)
                .findFirst();
    }
}
