package io.github.fourmatters.governance.kernel;

import static java.util.Objects.requireNonNull;

import io.github.fourmatters.governance.issue.AggregateRef;
import io.github.fourmatters.governance.issue.Command;
import io.github.fourmatters.governance.issue.CommandOnIssue;
import io.github.fourmatters.governance.issue.CommonRefusalReason;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.issue.Refusal;
import io.github.fourmatters.governance.issue.Stage;
import java.util.Optional;

/**
 * What a decider decides by: who asks and when, the charter's rules for its matter, and how things are. It also holds the rules that all
 * matters share: that an issue exists, and that it is at a stage.
 *
 * <pre>{@code
 * return input.at(Stage.RAISED, command)
 *         .text("reason", command.reason(), input.context().terms().longestText())
 *         .accept(draft -> draft.add(new IssueRejected(command.issue(), command.reason())));
 * }</pre>
 *
 * @param context who gives the command, where and when
 * @param policy the charter's rules for the matter
 * @param states what was read for the command
 * @param <P> the type of the policy
 */
public record DecisionInput<P>(Context context, P policy, LoadedStates states) {
    /**
     * Checks the parts.
     *
     * @param context who gives the command, where and when
     * @param policy the charter's rules for the matter
     * @param states what was read for the command
     */
    public DecisionInput {
        requireNonNull(context, "context");
        requireNonNull(policy, "policy");
        requireNonNull(states, "states");
    }

    /**
     * Begins the rules of a command with the role rule.
     *
     * @param command the command
     * @return the rules so far
     */
    public RuleCheck check(Command command) {
        return RuleCheck.on(context, command);
    }

    /**
     * Begins the rules of a command about an issue that exists.
     *
     * @param command the command
     * @return the rules so far; they refuse with {@link CommonRefusalReason#UNKNOWN_ISSUE}
     */
    public RuleCheck known(CommandOnIssue command) {
        return check(command).unless(() -> unknown(command.issue()));
    }

    /**
     * Begins the rules of a command about an issue that exists and is at a stage.
     *
     * @param stage the stage
     * @param command the command
     * @return the rules so far; they refuse with {@link CommonRefusalReason#UNKNOWN_ISSUE} or {@link CommonRefusalReason#WRONG_STAGE}
     */
    public RuleCheck at(Stage stage, CommandOnIssue command) {
        return check(command).unless(() -> notAt(stage, command.issue()));
    }

    /**
     * Begins the rules of a command about an issue whose work is under way.
     *
     * @param command the command
     * @return the rules so far; they refuse with {@link CommonRefusalReason#UNKNOWN_ISSUE} or {@link CommonRefusalReason#WRONG_STAGE}
     */
    public RuleCheck underWay(CommandOnIssue command) {
        IssueProgress progress = progress(command.issue());
        return known(command)
                .require(progress::isUnderWay, CommonRefusalReason.WRONG_STAGE, "issue at stage", progress);
    }

    /**
     * Tries by itself the rule that an issue exists.
     *
     * @param issue the issue
     * @return the refusal where it does not, or empty
     */
    public Optional<Refusal> unknown(IssueId issue) {
        return unknown("issue", issue);
    }

    /**
     * Tries by itself the rule that an issue exists which a command names beside its own.
     *
     * @param thing what the issue is to the command
     * @param issue the issue
     * @return the refusal where it does not exist, or empty
     */
    public Optional<Refusal> unknown(String thing, IssueId issue) {
        return Refusal.when(!progress(issue).exists(), CommonRefusalReason.UNKNOWN_ISSUE, thing, issue);
    }

    /**
     * Tries by itself the rule that an issue exists and is at a stage.
     *
     * @param stage the stage
     * @param issue the issue
     * @return the refusal where it is not, or empty
     */
    public Optional<Refusal> notAt(Stage stage, IssueId issue) {
        IssueProgress progress = progress(issue);
        return unknown(issue)
                .or(() ->
                        Refusal.when(!progress.is(stage), CommonRefusalReason.WRONG_STAGE, "issue at stage", progress));
    }

    /**
     * Tells how far an issue has come.
     *
     * @param issue an issue that was read for the command
     * @return its progress
     */
    public IssueProgress progress(IssueId issue) {
        return state(issue, IssueProgress.FOLD);
    }

    /**
     * Tells how often an issue was reopened.
     *
     * @param issue an issue that was read for the command
     * @return its cycle, 0 before the first reopening
     */
    public int cycle(IssueId issue) {
        return progress(issue).cycle();
    }

    /**
     * Returns what a matter remembers of an issue.
     *
     * @param issue an issue that was read for the command
     * @param fold the matter's fold
     * @param <S> the type of the state
     * @return the state
     */
    public <S> S state(IssueId issue, Fold<S> fold) {
        return states.get(AggregateRef.issue(issue), fold);
    }
}
