package io.github.fourmatters.governance.deliberate;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.issue.Context;
import io.github.fourmatters.governance.issue.Decision;
import io.github.fourmatters.governance.issue.Dispatch;
import io.github.fourmatters.governance.issue.Fold;
import io.github.fourmatters.governance.issue.Room;
import io.github.fourmatters.governance.issue.States;
import io.github.fourmatters.governance.issue.Topic;
import java.util.stream.Stream;

/** The second of the four matters: the branch deliberates (支部理事). */
public final class DeliberateRoom implements Room<DeliberateCommand, DeliberateEvent, DeliberatePolicy> {
    private record Hearing(Context context, DeliberatePolicy policy, States states) {
        DeliberateDecider issue() {
            return new DeliberateDecider(context, policy, states);
        }

        MeetingDecider meeting() {
            return new MeetingDecider(context, states);
        }
    }

    private static final Dispatch<DeliberateCommand, Hearing, Decision> COMMANDS =
            Dispatch.<DeliberateCommand, Hearing, Decision>over(DeliberateCommand.class)
                    .on(
                            DeliberateCommand.Triage.class,
                            (command, hearing) -> hearing.issue().triage(command))
                    .on(
                            DeliberateCommand.CloseWithoutAction.class,
                            (command, hearing) -> hearing.issue().closeWithoutAction(command))
                    .on(
                            DeliberateCommand.Convene.class,
                            (command, hearing) -> hearing.issue().convene(command))
                    .on(
                            DeliberateCommand.RecordAttendance.class,
                            (command, hearing) -> hearing.meeting().recordAttendance(command))
                    .on(
                            DeliberateCommand.Propose.class,
                            (command, hearing) -> hearing.meeting().propose(command))
                    .on(
                            DeliberateCommand.Vote.class,
                            (command, hearing) -> hearing.meeting().vote(command))
                    .on(
                            DeliberateCommand.DecideItem.class,
                            (command, hearing) -> hearing.meeting().decideItem(command))
                    .on(
                            DeliberateCommand.CloseMeeting.class,
                            (command, hearing) -> hearing.meeting().closeMeeting(command))
                    .complete();

    /** Makes the room, which has no state. */
    public DeliberateRoom() {}

    @Override
    public Class<DeliberateCommand> commands() {
        return DeliberateCommand.class;
    }

    @Override
    public Class<DeliberateEvent> events() {
        return DeliberateEvent.class;
    }

    @Override
    public ImmutableList<Fold<?>> folds() {
        return ImmutableList.of(DeliberateState.FOLD, MeetingState.FOLD);
    }

    @Override
    public ImmutableSet<Topic> reads(Context context, DeliberateCommand command, States loaded) {
        if (command instanceof DeliberateCommand.DecideItem decide) {
            return meeting(decide, loaded).item(decide.item()).stream()
                    .flatMap(DeliberateRoom::issues)
                    .collect(ImmutableSet.toImmutableSet());
        }
        if (command instanceof DeliberateCommand.CloseMeeting close) {
            return meeting(close, loaded).undecided().stream()
                    .flatMap(DeliberateRoom::issues)
                    .collect(ImmutableSet.toImmutableSet());
        }
        return ImmutableSet.of();
    }

    private static MeetingState meeting(DeliberateCommand.OnMeeting command, States loaded) {
        return loaded.get(MeetingEvent.topic(command.meeting()), MeetingState.FOLD);
    }

    private static Stream<Topic> issues(MeetingState.Item item) {
        return item.onAgenda().issues().stream().map(Topic::issue);
    }

    @Override
    public Decision decide(Context context, DeliberateCommand command, DeliberatePolicy policy, States states) {
        return COMMANDS.apply(command, new Hearing(context, policy, states));
    }
}
