package io.github.fourmatters.governance.springboot.issue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.fourmatters.governance.Governance;
import io.github.fourmatters.governance.issue.Actor;
import io.github.fourmatters.governance.issue.GridCell;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.raise.RaiseCommand.Raise;
import io.github.fourmatters.governance.raise.RaiseEvent.IssueRaised;
import io.github.fourmatters.governance.raise.ReportId;
import io.github.fourmatters.governance.register.IssueFilter;
import io.github.fourmatters.governance.register.IssueLine;
import io.github.fourmatters.governance.register.IssueRegister;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.Page;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import io.github.fourmatters.governance.springboot.transaction.JoinedSessions;
import io.github.fourmatters.governance.timeline.Timeline;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What Hillside does with issues: the library's part and its own together. */
@Service
public class IssueService {
    private final Governance governance;
    private final JoinedSessions sessions;
    private final CallBacks callBacks;

    IssueService(Governance governance, JoinedSessions sessions, CallBacks callBacks) {
        this.governance = governance;
        this.sessions = sessions;
        this.callBacks = callBacks;
    }

    /**
     * Raises an issue and keeps the call that the resident waits for, both or neither.
     *
     * @param ledger the community
     * @param actor who writes it down
     * @param commandId names this request; given again with the same content it gives the first result, and changes nothing
     * @param issue what is written down
     * @return the issue's id
     * @throws io.github.fourmatters.governance.RefusedException if the library refuses it
     * @throws io.github.fourmatters.governance.AlarmsDueException if the clock has to catch up first; see
     *     {@link io.github.fourmatters.governance.springboot.transaction.Attempts}
     * @throws org.springframework.dao.DataIntegrityViolationException if nobody calls at the hour that is wished
     */
    @Transactional
    public IssueId raise(LedgerId ledger, Actor actor, String commandId, NewIssue issue) {
        SubjectId resident = new SubjectId(issue.resident());
        IssueId id = sessions.open(ledger, actor)
                .perform(commandId, new Raise(resident, issue.channel(), new GridCell(issue.cell()), issue.words()));
        issue.callBackAt().ifPresent(at -> callBacks.keep(id, ledger, resident, at));
        return id;
    }

    /**
     * Lists issues with the calls that are waited for.
     *
     * @param ledger the community
     * @param filter which ones
     * @param limit at most how many, 1 or more
     * @param cursor the cursor of the page before, or empty for the first page
     * @return one page of them, by the time of raising
     */
    public Page<IssueRow> list(LedgerId ledger, IssueFilter filter, int limit, Optional<String> cursor) {
        Page<IssueLine> lines =
                governance.ask(IssueRegister.VIEW, ledger, register -> register.page(filter, limit, cursor));
        ImmutableMap<String, Instant> calls = callBacks.of(
                lines.items().stream().map(line -> line.id().value()).toList());
        return new Page<>(
                lines.items().stream()
                        .map(line -> IssueRow.of(
                                line, Optional.ofNullable(calls.get(line.id().value()))))
                        .collect(ImmutableList.toImmutableList()),
                lines.next());
    }

    /**
     * Reads back what the resident said who raised an issue. The library judges who may.
     *
     * @param ledger the community
     * @param actor who reads
     * @param issue the issue
     * @return the words; empty if they were erased, or there is no such issue
     * @throws io.github.fourmatters.governance.RefusedException if the actor may not read them
     */
    public Optional<String> words(LedgerId ledger, Actor actor, IssueId issue) {
        return report(ledger, issue)
                .flatMap(report -> governance.session(ledger, actor).words(issue, report));
    }

    private Optional<ReportId> report(LedgerId ledger, IssueId issue) {
        return governance.ask(Timeline.of(issue), ledger, Timeline::entries).stream()
                .map(entry -> entry.event() instanceof IssueRaised raised
                        ? Optional.of(raised.report())
                        : Optional.<ReportId>empty())
                .flatMap(Optional::stream)
                .findFirst();
    }
}
