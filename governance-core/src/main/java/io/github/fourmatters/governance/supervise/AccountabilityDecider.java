package io.github.fourmatters.governance.supervise;

import static io.github.fourmatters.governance.issue.CommonRefusalReason.CONFLICT_OF_INTEREST;

import io.github.fourmatters.governance.issue.Refusal;
import io.github.fourmatters.governance.issue.Role;
import io.github.fourmatters.governance.issue.Scope;
import io.github.fourmatters.governance.kernel.Context;
import io.github.fourmatters.governance.kernel.Decision;
import io.github.fourmatters.governance.kernel.DecisionInput;
import io.github.fourmatters.governance.kernel.RuleCheck;
import io.github.fourmatters.governance.supervise.SuperviseEvent.AccountabilityAppealed;
import io.github.fourmatters.governance.supervise.SuperviseEvent.AppealDecided;
import io.github.fourmatters.governance.supervise.SuperviseEvent.StatementAttached;
import java.util.Optional;

/** The rules of one accountability record: what the unit says to it, and who decides its appeal. */
final class AccountabilityDecider {
    private final DecisionInput<SupervisePolicy> input;
    private final Context context;
    private final SuperviseCommand.OnRecord command;
    private final Optional<AccountabilityRecord> found;

    AccountabilityDecider(DecisionInput<SupervisePolicy> input, SuperviseCommand.OnRecord command) {
        this.input = input;
        this.context = input.context();
        this.command = command;
        this.found = input.state(command.issue(), SuperviseState.FOLD).record(command.record());
    }

    Decision attach(SuperviseCommand.AttachStatement statement) {
        return byUnit().require(
                        () -> record().statement().isEmpty(),
                        SuperviseRefusalReason.STATEMENT_ATTACHED,
                        "record",
                        command.record())
                .text("words", statement.words(), context.terms().longestReport())
                .accept(draft -> draft.add(
                        new StatementAttached(
                                command.issue(),
                                input.cycle(command.issue()),
                                command.record(),
                                statement.author(),
                                context.digest(statement.words())),
                        context.salt(),
                        statement.words()));
    }

    Decision appeal(SuperviseCommand.Appeal appeal) {
        return byUnit().require(
                        () -> record().appellant().isEmpty(),
                        SuperviseRefusalReason.ALREADY_APPEALED,
                        "record",
                        command.record())
                .unless(() -> Refusal.when(
                        context.isLate(record().appealBy()),
                        SuperviseRefusalReason.APPEAL_OVER,
                        "window's end",
                        record().appealBy()))
                .text("words", appeal.words(), context.terms().longestReport())
                .accept(draft -> draft.add(
                        new AccountabilityAppealed(
                                command.issue(),
                                input.cycle(command.issue()),
                                command.record(),
                                context.actor().id(),
                                appeal.author(),
                                context.digest(appeal.words())),
                        context.salt(),
                        appeal.words()));
    }

    Decision decide(SuperviseCommand.DecideAppeal decision) {
        return known().require(
                        () -> record().appellant().isPresent()
                                && record().overturned().isEmpty(),
                        SuperviseRefusalReason.NO_APPEAL,
                        "record",
                        command.record())
                .require(
                        () -> !context.belongsTo(record().unit()),
                        CONFLICT_OF_INTEREST,
                        "actor",
                        context.actor().id())
                .require(
                        () -> !record().appellant()
                                .equals(Optional.of(context.actor().id())),
                        SuperviseRefusalReason.OWN_APPEAL,
                        "actor",
                        context.actor().id())
                .text("reason", decision.reason(), context.terms().longestText())
                .accept(draft -> draft.add(new AppealDecided(
                        command.issue(),
                        input.cycle(command.issue()),
                        command.record(),
                        record().unit(),
                        decision.upheld(),
                        decision.reason())));
    }

    private RuleCheck byUnit() {
        return known().unless(() -> RuleCheck.notGranted(context, Role.UNIT_LIAISON, new Scope.Unit(record().unit())));
    }

    private RuleCheck known() {
        return input.known(command)
                .require(found::isPresent, SuperviseRefusalReason.UNKNOWN_RECORD, "record", command.record());
    }

    private AccountabilityRecord record() {
        return found.orElseThrow();
    }
}
