package io.github.fourmatters.governance.supervise;

import static io.github.fourmatters.governance.issue.CommonRefusal.CONFLICT_OF_INTEREST;
import static io.github.fourmatters.governance.issue.CommonRefusal.NOT_PERMITTED;
import static io.github.fourmatters.governance.issue.CommonRefusal.UNKNOWN_ISSUE;

import io.github.fourmatters.governance.issue.Context;
import io.github.fourmatters.governance.issue.Decision;
import io.github.fourmatters.governance.issue.Denial;
import io.github.fourmatters.governance.issue.Progress;
import io.github.fourmatters.governance.issue.Role;
import io.github.fourmatters.governance.issue.Ruling;
import io.github.fourmatters.governance.issue.Scope;
import io.github.fourmatters.governance.issue.States;
import io.github.fourmatters.governance.issue.Topic;
import io.github.fourmatters.governance.supervise.SuperviseEvent.AccountabilityAppealed;
import io.github.fourmatters.governance.supervise.SuperviseEvent.AppealDecided;
import io.github.fourmatters.governance.supervise.SuperviseEvent.StatementAttached;
import java.util.Optional;

/** The rules of one accountability record: what the unit says to it, and who decides its appeal. */
final class AccountabilityDecider {
    private final Context context;
    private final SuperviseCommand.OnRecord command;
    private final Progress progress;
    private final Optional<AccountabilityRecord> found;

    AccountabilityDecider(Context context, States states, SuperviseCommand.OnRecord command) {
        this.context = context;
        this.command = command;
        this.progress = states.get(Topic.issue(command.issue()), Progress.FOLD);
        this.found =
                states.get(Topic.issue(command.issue()), SuperviseState.FOLD).record(command.record());
    }

    Decision attach(SuperviseCommand.AttachStatement statement) {
        return byUnit().require(
                        () -> record().statement().isEmpty(),
                        SuperviseRefusal.STATEMENT_ATTACHED,
                        "record",
                        command.record())
                .text("words", statement.words(), context.terms().longestReport())
                .accept(draft -> draft.add(
                        new StatementAttached(
                                command.issue(),
                                progress.cycle(),
                                command.record(),
                                statement.author(),
                                context.digest(statement.words())),
                        context.salt(),
                        statement.words()));
    }

    Decision appeal(SuperviseCommand.Appeal appeal) {
        return byUnit().require(
                        () -> record().appellant().isEmpty(),
                        SuperviseRefusal.ALREADY_APPEALED,
                        "record",
                        command.record())
                .unless(() -> Denial.when(
                        context.now().isAfter(record().appealBy()),
                        SuperviseRefusal.APPEAL_OVER,
                        "window's end",
                        record().appealBy()))
                .text("words", appeal.words(), context.terms().longestReport())
                .accept(draft -> draft.add(
                        new AccountabilityAppealed(
                                command.issue(),
                                progress.cycle(),
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
                        SuperviseRefusal.NO_APPEAL,
                        "record",
                        command.record())
                .require(
                        () -> !context.actor().units().contains(record().unit()),
                        CONFLICT_OF_INTEREST,
                        "actor",
                        context.actor().id())
                .require(
                        () -> !record().appellant()
                                .equals(Optional.of(context.actor().id())),
                        SuperviseRefusal.OWN_APPEAL,
                        "actor",
                        context.actor().id())
                .text("reason", decision.reason(), context.terms().longestText())
                .accept(draft -> draft.add(new AppealDecided(
                        command.issue(),
                        progress.cycle(),
                        command.record(),
                        record().unit(),
                        decision.upheld(),
                        decision.reason())));
    }

    private Ruling byUnit() {
        return known().unless(() -> Denial.when(
                !context.allows(Role.UNIT_LIAISON, new Scope.Unit(record().unit())),
                NOT_PERMITTED,
                "actor",
                context.actor().id()));
    }

    private Ruling known() {
        return Ruling.on(context, command)
                .require(progress::exists, UNKNOWN_ISSUE, "issue", command.issue())
                .require(found::isPresent, SuperviseRefusal.UNKNOWN_RECORD, "record", command.record());
    }

    private AccountabilityRecord record() {
        return found.orElseThrow();
    }
}
