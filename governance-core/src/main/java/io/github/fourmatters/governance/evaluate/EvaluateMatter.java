package io.github.fourmatters.governance.evaluate;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.issue.AggregateRef;
import io.github.fourmatters.governance.kernel.AlarmTable;
import io.github.fourmatters.governance.kernel.Context;
import io.github.fourmatters.governance.kernel.Decision;
import io.github.fourmatters.governance.kernel.DecisionInput;
import io.github.fourmatters.governance.kernel.Fold;
import io.github.fourmatters.governance.kernel.LoadedStates;
import io.github.fourmatters.governance.kernel.Matter;
import io.github.fourmatters.governance.kernel.TypeSwitch;
import java.util.Optional;

/** The fourth of the four matters: three parties evaluate (三方评事). */
public final class EvaluateMatter implements Matter<EvaluateCommand, EvaluateEvent, EvaluatePolicy> {
    private static final TypeSwitch<EvaluateCommand, DecisionInput<EvaluatePolicy>, Decision> COMMANDS =
            TypeSwitch.<EvaluateCommand, DecisionInput<EvaluatePolicy>, Decision>over(EvaluateCommand.class)
                    .on(
                            EvaluateCommand.Confirm.class,
                            (command, input) -> result(input).confirm(command))
                    .on(
                            EvaluateCommand.Disconfirm.class,
                            (command, input) -> result(input).disconfirm(command))
                    .on(
                            EvaluateCommand.LapseConfirmation.class,
                            (command, input) -> result(input).lapse(command))
                    .on(
                            EvaluateCommand.Publish.class,
                            (command, input) -> result(input).publish(command))
                    .on(
                            EvaluateCommand.RecordVerification.class,
                            (command, input) -> result(input).recordVerification(command))
                    .on(
                            EvaluateCommand.RecordCallBack.class,
                            (command, input) -> result(input).recordCallBack(command))
                    .on(
                            EvaluateCommand.Reopen.class,
                            (command, input) -> result(input).reopen(command))
                    .on(
                            EvaluateCommand.RaiseObjection.class,
                            (command, input) -> objection(input).raise(command))
                    .on(
                            EvaluateCommand.DecideObjection.class,
                            (command, input) -> objection(input).decide(command))
                    .on(
                            EvaluateCommand.EndObjections.class,
                            (command, input) -> objection(input).end(command))
                    .on(EvaluateCommand.CastBallot.class, (command, input) -> new BallotDecider(input).cast(command))
                    .on(EvaluateCommand.CloseIssue.class, (command, input) -> new BallotDecider(input).close(command))
                    .on(
                            EvaluateCommand.CorrectScore.class,
                            (command, input) -> new BallotDecider(input).correct(command))
                    .on(EvaluateCommand.Enrol.class, (command, input) -> new RoundDecider(input).enrol(command))
                    .on(EvaluateCommand.OpenRound.class, (command, input) -> new RoundDecider(input).open(command))
                    .on(EvaluateCommand.CloseRound.class, (command, input) -> new RoundDecider(input).close(command))
                    .complete();

    /** Makes the matter, which has no state. */
    public EvaluateMatter() {}

    private static ResultDecider result(DecisionInput<EvaluatePolicy> input) {
        return new ResultDecider(input);
    }

    private static ObjectionDecider objection(DecisionInput<EvaluatePolicy> input) {
        return new ObjectionDecider(input);
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
    public ImmutableSet<AggregateRef> reads(Context context, EvaluateCommand command, LoadedStates loaded) {
        if (command instanceof EvaluateCommand.EndObjections || command instanceof EvaluateCommand.DecideObjection) {
            return ImmutableSet.of(RoundEvent.aggregate(EvaluationChecks.currentQuarter(context)));
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
    public Decision decide(Context context, EvaluateCommand command, EvaluatePolicy policy, LoadedStates states) {
        return COMMANDS.apply(command, new DecisionInput<>(context, policy, states));
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
