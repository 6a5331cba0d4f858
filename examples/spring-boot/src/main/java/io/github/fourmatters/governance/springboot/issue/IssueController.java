package io.github.fourmatters.governance.springboot.issue;

import io.github.fourmatters.governance.Governance;
import io.github.fourmatters.governance.Session;
import io.github.fourmatters.governance.deliberate.DeliberateCommand.Triage;
import io.github.fourmatters.governance.deliberate.Reach;
import io.github.fourmatters.governance.deliberate.Urgency;
import io.github.fourmatters.governance.issue.CategoryCode;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.raise.RaiseCommand.Accept;
import io.github.fourmatters.governance.register.IssueFilter;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.Page;
import io.github.fourmatters.governance.springboot.staff.StaffDirectory;
import io.github.fourmatters.governance.springboot.transaction.Attempts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Issues over HTTP. Who asks stands in the header {@code Staff}, where a real service would ask its login; what names the request, so that
 * it can be sent again, in {@code Command-Id}.
 */
@RestController
@RequestMapping("/communities/{ledger}/issues")
class IssueController {
    private final Governance governance;
    private final IssueService issues;
    private final StaffDirectory staff;
    private final Attempts attempts;

    IssueController(Governance governance, IssueService issues, StaffDirectory staff, Attempts attempts) {
        this.governance = governance;
        this.issues = issues;
        this.staff = staff;
        this.attempts = attempts;
    }

    /** One page of the list. */
    record Listing(List<IssueRow> issues, Optional<String> next) {}

    /** What an issue is about. */
    record Sorting(String category, Urgency urgency, Reach reach) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, String> raise(
            @PathVariable String ledger,
            @RequestHeader("Staff") String login,
            @RequestHeader("Command-Id") String commandId,
            @RequestBody NewIssue issue) {
        LedgerId community = new LedgerId(ledger);
        IssueId id = attempts.call(() -> issues.raise(community, staff.actor(login, community), commandId, issue));
        return Map.of("issue", id.value());
    }

    @GetMapping
    Listing list(
            @PathVariable String ledger,
            @RequestHeader("Staff") String login,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam Optional<String> cursor) {
        LedgerId community = new LedgerId(ledger);
        // The library judges commands and words; who sees lists is the application's own rule.
        NoJobException.throwUnlessEmployed(staff.actor(login, community), community);
        Page<IssueRow> page = issues.list(community, IssueFilter.all(), limit, cursor);
        return new Listing(page.items(), page.next());
    }

    @PostMapping("/{issue}/acceptance")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void accept(
            @PathVariable String ledger,
            @PathVariable String issue,
            @RequestHeader("Staff") String login,
            @RequestHeader("Command-Id") String commandId) {
        session(ledger, login).perform(commandId, new Accept(new IssueId(issue)));
    }

    @PostMapping("/{issue}/triage")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void triage(
            @PathVariable String ledger,
            @PathVariable String issue,
            @RequestHeader("Staff") String login,
            @RequestHeader("Command-Id") String commandId,
            @RequestBody Sorting sorting) {
        session(ledger, login)
                .perform(
                        commandId,
                        new Triage(
                                new IssueId(issue),
                                new CategoryCode(sorting.category()),
                                sorting.urgency(),
                                sorting.reach()));
    }

    @GetMapping("/{issue}/words")
    Map<String, Optional<String>> words(
            @PathVariable String ledger, @PathVariable String issue, @RequestHeader("Staff") String login) {
        LedgerId community = new LedgerId(ledger);
        return Map.of("words", issues.words(community, staff.actor(login, community), new IssueId(issue)));
    }

    /** A command that changes nothing of the application's own needs no transaction of Spring's. */
    private Session session(String ledger, String login) {
        LedgerId community = new LedgerId(ledger);
        return governance.session(community, staff.actor(login, community));
    }
}
