package io.github.fourmatters.governance.meeting;

import io.github.fourmatters.governance.deliberate.DeliberatePolicy;
import io.github.fourmatters.governance.issue.ActorId;
import io.github.fourmatters.governance.issue.Refusal;
import io.github.fourmatters.governance.issue.Role;
import io.github.fourmatters.governance.issue.Scope;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.kernel.Context;
import io.github.fourmatters.governance.kernel.Decision;
import io.github.fourmatters.governance.kernel.DecisionInput;
import io.github.fourmatters.governance.kernel.RuleCheck;
import io.github.fourmatters.governance.meeting.MeetingEvent.MeetingConvened;
import io.github.fourmatters.governance.meeting.VotingEvent.PaperCast;
import io.github.fourmatters.governance.meeting.VotingEvent.PapersCounted;
import io.github.fourmatters.governance.meeting.VotingEvent.TieBroken;
import io.github.fourmatters.governance.meeting.VotingEvent.VoteCast;
import io.github.fourmatters.governance.vote.Choice;
import io.github.fourmatters.governance.vote.TieBreaker;
import io.github.fourmatters.governance.vote.VoteCount;
import java.util.Optional;

/** The rules of voting: who may vote, on which text, and when the chair breaks a tie. */
final class VotingDecider {
    private static final int TELLERS = 2;

    private final MeetingChecks rules;
    private final Context context;

    VotingDecider(DecisionInput<DeliberatePolicy> input) {
        this.rules = new MeetingChecks(input);
        this.context = input.context();
    }

    Decision vote(VotingCommand.Vote command) {
        return speaking(command, command.unit())
                .require(
                        () -> !rules.item(command).isSecret(),
                        MeetingRefusalReason.BALLOT_SECRET,
                        "item",
                        command.item())
                .unless(() -> unfit(command))
                .accept(draft -> draft.add(new VoteCast(
                        command.meeting(),
                        command.item(),
                        command.unit(),
                        delegate(command, command.unit()),
                        command.choice(),
                        command.text())));
    }

    Decision castPaper(VotingCommand.CastPaper command) {
        return speaking(command, command.unit())
                .require(() -> rules.item(command).isSecret(), MeetingRefusalReason.BALLOT_OPEN, "item", command.item())
                .unless(() -> unfit(command))
                .require(
                        () -> !rules.item(command).isCounted(),
                        MeetingRefusalReason.BALLOT_COUNTED,
                        "item",
                        command.item())
                .require(
                        () -> !question(command).hasVoted(command.unit()),
                        MeetingRefusalReason.PAPER_CAST,
                        "unit",
                        command.unit())
                .accept(draft ->
                        draft.add(new PaperCast(command.meeting(), command.item(), command.unit(), command.text())));
    }

    Decision countPapers(VotingCommand.CountPapers command) {
        return rules.open(command)
                .require(() -> rules.item(command).isSecret(), MeetingRefusalReason.BALLOT_OPEN, "item", command.item())
                .require(
                        () -> rules.item(command).question().isPresent(),
                        MeetingRefusalReason.NO_PROPOSAL,
                        "item",
                        command.item())
                .require(
                        () -> !rules.item(command).isCounted(),
                        MeetingRefusalReason.BALLOT_COUNTED,
                        "item",
                        command.item())
                .require(
                        () -> command.tellers().size() == TELLERS,
                        MeetingRefusalReason.NOT_TWO_TELLERS,
                        "tellers",
                        command.tellers())
                .require(
                        () -> fits(command),
                        MeetingRefusalReason.PAPERS_DIFFER,
                        "count",
                        command.yes() + " yes, " + command.no() + " no")
                .accept(draft -> draft.add(new PapersCounted(
                        command.meeting(),
                        command.item(),
                        question(command).digest(),
                        rules.meeting(command).ballots(rules.item(command)).papers(command.yes(), command.no()),
                        command.tellers())));
    }

    private boolean fits(VotingCommand.CountPapers command) {
        return command.yes() >= 0
                && command.no() >= 0
                && (long) command.yes() + command.no()
                        <= question(command).papers().size();
    }

    Decision breakTie(VotingCommand.BreakTie command) {
        return rules.open(command)
                .require(
                        () -> hasCastingVote(command),
                        MeetingRefusalReason.NO_CASTING_VOTE,
                        "meeting",
                        command.meeting())
                .unless(() -> notSpeaking(command, chair(command)))
                .unless(() -> unfit(command))
                .require(
                        () -> command.choice() != Choice.ABSTAIN,
                        MeetingRefusalReason.CASTING_VOTE_ABSTAINS,
                        "casting vote",
                        command.choice())
                .require(
                        () -> !rules.item(command).isSecret()
                                || rules.item(command).isCounted(),
                        MeetingRefusalReason.NOT_COUNTED,
                        "item",
                        command.item())
                .require(
                        () -> !question(command).hasVoted(chair(command)),
                        MeetingRefusalReason.CHAIR_HAS_VOTED,
                        "chair",
                        chairOrNobody(command))
                .require(() -> isTie(command), MeetingRefusalReason.NO_TIE, "item", command.item())
                .accept(draft -> draft.add(new TieBroken(
                        command.meeting(), command.item(), chair(command), command.choice(), command.text())));
    }

    private boolean hasCastingVote(VotingCommand.BreakTie command) {
        MeetingConvened convened = rules.meeting(command).convened();
        return convened.chair().isPresent() && convened.rule().tie() == TieBreaker.CASTING_VOTE;
    }

    private UnitId chair(VotingCommand.BreakTie command) {
        return rules.meeting(command).convened().chair().orElseThrow();
    }

    private String chairOrNobody(VotingCommand.BreakTie command) {
        return rules.meeting(command)
                .convening()
                .flatMap(MeetingConvened::chair)
                .map(UnitId::value)
                .orElse("");
    }

    private boolean isTie(VotingCommand.BreakTie command) {
        VoteCount count = rules.meeting(command).count(rules.item(command));
        return count.isTie();
    }

    /** Checks that the actor may vote on the item for the unit. */
    private RuleCheck speaking(VotingCommand.OfUnit command, UnitId unit) {
        return rules.open(command).unless(() -> notSpeaking(command, unit));
    }

    private Optional<Refusal> notSpeaking(VotingCommand.OfUnit command, UnitId unit) {
        return RuleCheck.notGranted(context, Role.UNIT_LIAISON, new Scope.Unit(unit))
                .or(() -> rules.cannotVote(command, unit))
                .or(() -> Refusal.when(
                        !isSent(command, unit),
                        MeetingRefusalReason.NOT_A_DELEGATE,
                        "actor",
                        context.actor().id()));
    }

    /** Whether the actor is a delegate, or, where the unit has sent none by name, its liaison. */
    private boolean isSent(VotingCommand.OfUnit command, UnitId unit) {
        ActorId actor = context.actor().id();
        return delegates(command, unit)
                ? attendance(command, unit)
                        .filter(present -> present.delegates().contains(actor))
                        .isPresent()
                : rules.meeting(command).convened().seats().stream()
                        .filter(seat -> seat.unit().equals(unit))
                        .allMatch(seat -> seat.liaison().map(actor::equals).orElse(true));
    }

    private Optional<ActorId> delegate(VotingCommand.OfUnit command, UnitId unit) {
        return delegates(command, unit) ? Optional.of(context.actor().id()) : Optional.empty();
    }

    private boolean delegates(VotingCommand.OfUnit command, UnitId unit) {
        return attendance(command, unit)
                .filter(present -> !present.delegates().isEmpty())
                .isPresent();
    }

    private Optional<Attendance> attendance(VotingCommand.OfUnit command, UnitId unit) {
        return Optional.ofNullable(rules.meeting(command).present().get(unit));
    }

    /** What is wrong with the text that a vote cites. */
    private Optional<Refusal> unfit(VotingCommand.OfUnit command) {
        Optional<VotedText> question = rules.item(command).question();
        return Refusal.when(question.isEmpty(), MeetingRefusalReason.NO_PROPOSAL, "item", command.item())
                .or(() -> Refusal.when(
                        !question.orElseThrow().digest().equals(command.text()),
                        MeetingRefusalReason.STALE_TEXT,
                        "text hash",
                        command.text()));
    }

    private VotedText question(MeetingCommand.OnItem command) {
        return rules.item(command).question().orElseThrow();
    }
}
