package io.github.fourmatters.governance.meeting;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.deliberate.DeliberatePolicy;
import io.github.fourmatters.governance.issue.AggregateRef;
import io.github.fourmatters.governance.kernel.AlarmTable;
import io.github.fourmatters.governance.kernel.Context;
import io.github.fourmatters.governance.kernel.Decision;
import io.github.fourmatters.governance.kernel.DecisionInput;
import io.github.fourmatters.governance.kernel.Fold;
import io.github.fourmatters.governance.kernel.LoadedStates;
import io.github.fourmatters.governance.kernel.Matter;
import io.github.fourmatters.governance.kernel.TypeSwitch;
import java.util.stream.Stream;

/** A part of the second of the four matters: the joint meeting (联席会议). It goes by the policy of that matter. */
public final class MeetingMatter implements Matter<MeetingCommand, MeetingEvent, DeliberatePolicy> {
    private static final TypeSwitch<MeetingCommand, DecisionInput<DeliberatePolicy>, Decision> COMMANDS =
            TypeSwitch.<MeetingCommand, DecisionInput<DeliberatePolicy>, Decision>over(MeetingCommand.class)
                    .on(MeetingCommand.Convene.class, (command, input) -> new ConveningDecider(input).convene(command))
                    .on(
                            MeetingCommand.RecordAttendance.class,
                            (command, input) -> new SittingDecider(input).recordAttendance(command))
                    .on(MeetingCommand.Recuse.class, (command, input) -> new SittingDecider(input).recuse(command))
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
                            (command, input) -> new SittingDecider(input).adjourn(command))
                    .on(MeetingCommand.CloseMeeting.class, (command, input) -> new SittingDecider(input).close(command))
                    .complete();

    /** Makes the matter, which has no state. */
    public MeetingMatter() {}

    @Override
    public Class<MeetingCommand> commands() {
        return MeetingCommand.class;
    }

    @Override
    public Class<MeetingEvent> events() {
        return MeetingEvent.class;
    }

    @Override
    public ImmutableList<Fold<?>> folds() {
        return ImmutableList.of(MeetingState.FOLD, ChairRotation.TURNS);
    }

    @Override
    public ImmutableSet<AggregateRef> reads(Context context, MeetingCommand command, LoadedStates loaded) {
        Stream<ItemState> items = Stream.of();
        if (command instanceof VotingCommand.DecideItem decide) {
            items = meeting(decide, loaded).item(decide.item()).stream();
        } else if (command instanceof MeetingCommand.CloseMeeting || command instanceof MeetingCommand.AdjournMeeting) {
            items = meeting((MeetingCommand.OnMeeting) command, loaded).items().values().stream();
        }
        return items.flatMap(MeetingMatter::issues).collect(ImmutableSet.toImmutableSet());
    }

    private static MeetingState meeting(MeetingCommand.OnMeeting command, LoadedStates loaded) {
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
    public Decision decide(Context context, MeetingCommand command, DeliberatePolicy policy, LoadedStates states) {
        return COMMANDS.apply(command, new DecisionInput<>(context, policy, states));
    }
}
