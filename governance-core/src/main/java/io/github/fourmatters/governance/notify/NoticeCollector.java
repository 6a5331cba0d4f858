package io.github.fourmatters.governance.notify;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.github.fourmatters.governance.issue.Digest;
import io.github.fourmatters.governance.issue.Id;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.issue.Role;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.spi.CommandId;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.notice.Notice;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import java.util.Set;
import java.util.function.Function;

/** Gathers the notices of one command, and counts them, so that the same command always makes the same keys. */
final class NoticeCollector {
    private static final int LONGEST_ORDER_KEY = 300;

    private final LedgerId ledger;
    private final CommandId command;
    private final Function<IssueId, ImmutableSet<SubjectId>> complainants;
    private final ImmutableList.Builder<Notice> notices = ImmutableList.builder();
    private int told;

    NoticeCollector(LedgerId ledger, CommandId command, Function<IssueId, ImmutableSet<SubjectId>> complainants) {
        this.ledger = ledger;
        this.command = command;
        this.complainants = complainants;
    }

    void complainants(IssueId issue, NoticeTemplate template, ParameterFiller parameters) {
        residents(issue, complainants.apply(issue), template, parameters);
    }

    /** Tells the complainants, and one more resident, who may be one of them. */
    void complainantsAnd(IssueId issue, SubjectId resident, NoticeTemplate template, ParameterFiller parameters) {
        residents(issue, Sets.union(complainants.apply(issue), ImmutableSet.of(resident)), template, parameters);
    }

    private void residents(
            IssueId issue, Set<SubjectId> residents, NoticeTemplate template, ParameterFiller parameters) {
        ImmutableMap<String, String> values =
                parameters.put(NoticeParameter.ISSUE, issue).values();
        for (SubjectId resident : residents) {
            tell(issue, resident.value(), template, values);
        }
    }

    void complainant(IssueId issue, SubjectId complainant, NoticeTemplate template) {
        tell(
                issue,
                complainant.value(),
                template,
                new ParameterFiller().put(NoticeParameter.ISSUE, issue).values());
    }

    void unit(IssueId issue, UnitId unit, NoticeTemplate template, ParameterFiller parameters) {
        tell(
                issue,
                unit.value(),
                template,
                parameters.put(NoticeParameter.ISSUE, issue).values());
    }

    void office(IssueId issue, Role office, NoticeTemplate template, ParameterFiller parameters) {
        tell(
                issue,
                office.name(),
                template,
                parameters.put(NoticeParameter.ISSUE, issue).values());
    }

    void tell(Id about, String recipient, NoticeTemplate template, ImmutableMap<String, String> parameters) {
        told++;
        String dedupeKey = ledger + ":" + command + "#" + told;
        notices.add(new Notice(dedupeKey, ledger, orderKey(about, recipient), recipient, template.code(), parameters));
    }

    /** Both ids may be so long that together they do not fit; then their hash keeps the order as well. */
    private static String orderKey(Id about, String recipient) {
        String key = about.value() + " " + recipient;
        return key.length() <= LONGEST_ORDER_KEY ? key : Digest.of(key).value();
    }

    ImmutableList<Notice> notices() {
        return notices.build();
    }
}
