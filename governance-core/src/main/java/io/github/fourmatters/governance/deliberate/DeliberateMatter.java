package io.github.fourmatters.governance.deliberate;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.issue.AggregateRef;
import io.github.fourmatters.governance.kernel.AlarmTable;
import io.github.fourmatters.governance.kernel.Context;
import io.github.fourmatters.governance.kernel.Decision;
import io.github.fourmatters.governance.kernel.DecisionInput;
import io.github.fourmatters.governance.kernel.Dispatch;
import io.github.fourmatters.governance.kernel.Fold;
import io.github.fourmatters.governance.kernel.Matter;
import io.github.fourmatters.governance.kernel.States;
import java.util.stream.Stream;

/** The second of the four matters: the branch deliberates (支部理事). */
public final class DeliberateMatter implements Matter<DeliberateCommand, DeliberateEvent, DeliberatePolicy> {
    private static final Dispatch<DeliberateCommand, DecisionInput<DeliberatePolicy>, Decision> COMMANDS =
            Dispatch.<DeliberateCommand, DecisionInput<DeliberatePolicy>, Decision>over(DeliberateCommand.class)
                    .on(
                            DeliberateCommand.HoldTriageMeeting.class,
                            (command, input) -> new DeliberateDecider(input).holdTriageMeeting(command))
                    .on(
                            DeliberateCommand.Triage.class,
                            (command, input) -> new DeliberateDecider(input).triage(command))
                    .on(
                            DeliberateCommand.CloseWithoutAction.class,
                            (command, input) -> new DeliberateDecider(input).closeWithoutAction(command))
                    .on(MeetingCommand.Convene.class, (command, input) -> new ConveningDecider(input).convene(command))
                    .on(
                            MeetingCommand.RecordAttendance.class,
                            (command, input) -> new MeetingDecider(input).recordAttendance(command))
                    .on(MeetingCommand.Recuse.class, (command, input) -> new MeetingDecider(input).recuse(command))
                    .on(MeetingCommand.Propose.class, (command, input) -> new ProposalDecider(input).propose(command))
                    .on(
                            MeetingCommand.ProposeAmendment.class,
                            (command, input) -> new ProposalDecider(input).amend(command))
                    .on(VotingCommand.Vote.class, (command, input) -> new VotingDecider(input).vote(command))
                    .on(VotingCommand.CastPaper.class, (command, input) -> new VotingDecider(input).castPaper(command))
                    .on(
                            VotingCommand.CountPapers.class,
                            (command, input) -> new VotingDecider(input).countPapers(command))
                    .on(VotingCommand.BreakTie.class, (command, input) -> new VotingDecider(input).breakTie(command))
                    .on(
                            VotingCommand.DecideAmendment.class,
                            (command, input) -> new OutcomeDecider(input).decideAmendment(command))
                    .on(
                            VotingCommand.DecideItem.class,
                            (command, input) -> new OutcomeDecider(input).decideItem(command))
                    .on(
                            MeetingCommand.AdjournMeeting.class,
                            (command, input) -> new MeetingDecider(input).adjourn(command))
                    .on(MeetingCommand.CloseMeeting.class, (command, input) -> new MeetingDecider(input).close(command))
                    .complete();

    /** Makes the matter, which has no state. */
    public DeliberateMatter() {}

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
        return ImmutableList.of(DeliberateState.FOLD, MeetingState.FOLD, Rotation.TURNS, DeliberateDecider.DISCUSSED);
    }

    @Override
    public ImmutableSet<AggregateRef> reads(Context context, DeliberateCommand command, States loaded) {
        Stream<ItemState> items = Stream.of();
        if (command instanceof VotingCommand.DecideItem decide) {
            items = meeting(decide, loaded).item(decide.item()).stream();
        } else if (command instanceof MeetingCommand.CloseMeeting || command instanceof MeetingCommand.AdjournMeeting) {
            items = meeting((MeetingCommand.OnMeeting) command, loaded).items().values().stream();
        }
        return items.flatMap(DeliberateMatter::issues).collect(ImmutableSet.toImmutableSet());
    }

    private static MeetingState meeting(MeetingCommand.OnMeeting command, States loaded) {
        return loaded.get(MeetingEvent.aggregate(command.meeting()), MeetingState.FOLD);
    }

    private static Stream<AggregateRef> issues(ItemState item) {
        return item.onAgenda().issues().stream().map(AggregateRef::issue);
    }

    @Override
    public AlarmTable alarms() {
        return AlarmTable.none();
    }

    @Override
    public Decision decide(Context context, DeliberateCommand command, DeliberatePolicy policy, States states) {
        return COMMANDS.apply(command, new DecisionInput<>(context, policy, states));
    }
}
