package io.github.fourmatters.governance.evaluate;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.issue.AggregateRef;
import io.github.fourmatters.governance.kernel.AlarmTable;
import io.github.fourmatters.governance.kernel.Context;
import io.github.fourmatters.governance.kernel.Decision;
import io.github.fourmatters.governance.kernel.Dispatch;
import io.github.fourmatters.governance.kernel.Fold;
import io.github.fourmatters.governance.kernel.Matter;
import io.github.fourmatters.governance.kernel.States;
import java.util.Optional;

/** The fourth of the four matters: three parties evaluate (三方评事). */
public final class EvaluateMatter implements Matter<EvaluateCommand, EvaluateEvent, EvaluatePolicy> {
    private static final Dispatch<EvaluateCommand, EvaluateHearing, Decision> COMMANDS =
            Dispatch.<EvaluateCommand, EvaluateHearing, Decision>over(EvaluateCommand.class)
                    .on(
                            EvaluateCommand.Confirm.class,
                            (command, hearing) -> result(hearing).confirm(command))
                    .on(
                            EvaluateCommand.Disconfirm.class,
                            (command, hearing) -> result(hearing).disconfirm(command))
                    .on(
                            EvaluateCommand.LapseConfirmation.class,
                            (command, hearing) -> result(hearing).lapse(command))
                    .on(
                            EvaluateCommand.Publish.class,
                            (command, hearing) -> result(hearing).publish(command))
                    .on(
                            EvaluateCommand.RecordVerification.class,
                            (command, hearing) -> result(hearing).recordVerification(command))
                    .on(
                            EvaluateCommand.RecordCallBack.class,
                            (command, hearing) -> result(hearing).recordCallBack(command))
                    .on(
                            EvaluateCommand.Reopen.class,
                            (command, hearing) -> result(hearing).reopen(command))
                    .on(
                            EvaluateCommand.RaiseObjection.class,
                            (command, hearing) -> objection(hearing).raise(command))
                    .on(
                            EvaluateCommand.DecideObjection.class,
                            (command, hearing) -> objection(hearing).decide(command))
                    .on(
                            EvaluateCommand.EndObjections.class,
                            (command, hearing) -> objection(hearing).end(command))
                    .on(
                            EvaluateCommand.CastBallot.class,
                            (command, hearing) -> new BallotDecider(hearing).cast(command))
                    .on(
                            EvaluateCommand.CloseIssue.class,
                            (command, hearing) -> new BallotDecider(hearing).close(command))
                    .on(
                            EvaluateCommand.CorrectScore.class,
                            (command, hearing) -> new BallotDecider(hearing).correct(command))
                    .on(EvaluateCommand.Enrol.class, (command, hearing) -> new RoundDecider(hearing).enrol(command))
                    .on(EvaluateCommand.OpenRound.class, (command, hearing) -> new RoundDecider(hearing).open(command))
                    .on(
                            EvaluateCommand.CloseRound.class,
                            (command, hearing) -> new RoundDecider(hearing).close(command))
                    .complete();

    /** Makes the room, which has no state. */
    public EvaluateMatter() {}

    private static ResultDecider result(EvaluateHearing hearing) {
        return new ResultDecider(hearing);
    }

    private static ObjectionDecider objection(EvaluateHearing hearing) {
        return new ObjectionDecider(hearing);
    }

    @Override
    public Class<EvaluateCommand> commands() {
        return EvaluateCommand.class;
    }

    @Override
    public Class<EvaluateEvent> events() {
        return EvaluateEvent.class;
    }

    @Override
    public ImmutableList<Fold<?>> folds() {
        return ImmutableList.of(EvaluateState.FOLD, RoundState.FOLD);
    }

    @Override
    public ImmutableSet<AggregateRef> reads(Context context, EvaluateCommand command, States loaded) {
        if (command instanceof EvaluateCommand.EndObjections || command instanceof EvaluateCommand.DecideObjection) {
            return ImmutableSet.of(RoundEvent.aggregate(EvaluateHearing.currentQuarter(context)));
        }
        if (command instanceof EvaluateCommand.CloseIssue close) {
            return loaded.get(AggregateRef.issue(close.issue()), EvaluateState.FOLD)
                    .quarter()
                    .map(quarter -> ImmutableSet.of(RoundEvent.aggregate(quarter)))
                    .orElse(ImmutableSet.of());
        }
        return ImmutableSet.of();
    }

    @Override
    public Decision decide(Context context, EvaluateCommand command, EvaluatePolicy policy, States states) {
        return COMMANDS.apply(command, new EvaluateHearing(context, policy, states));
    }

    @Override
    public AlarmTable alarms() {
        return EvaluateAlarms.TABLE;
    }

    @Override
    public Optional<EvaluateCommand> due(AggregateRef subject, String alarm) {
        return EvaluateAlarms.command(subject, alarm);
    }
}
