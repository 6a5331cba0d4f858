package io.github.fourmatters.governance.register;

import io.github.fourmatters.governance.history.IssueHistories;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.spi.Page;
import io.github.fourmatters.governance.spi.journal.Recorded;
import io.github.fourmatters.governance.view.Projection;
import io.github.fourmatters.governance.view.View;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The register of issues: one line for each, by the time at which it was raised and then by id.
 *
 * <pre>{@code
 * Page<IssueLine> first = governance.ask(IssueRegister.VIEW, ledger, register -> register.page(IssueFilter.all(), 50, Optional.empty()));
 * }</pre>
 */
public final class IssueRegister implements Projection<IssueRegister> {
    /** The view of this register. */
    public static final View<IssueRegister> VIEW = View.overLedger("issue-register", IssueRegister::new);

    private final IssueHistories histories = new IssueHistories();
    private final NavigableMap<RegisterKey, IssueId> order = new TreeMap<>();

    private IssueRegister() {}

    @Override
    public void apply(Recorded<Fact> recorded) {
        histories.apply(recorded).ifPresent(opened -> order.put(RegisterKey.of(opened), opened.id()));
    }

    @Override
    public void merge(IssueRegister other) {
        histories.merge(other.histories);
        order.putAll(other.order);
    }

    @Override
    public Optional<IssueRegister> copy() {
        IssueRegister copy = new IssueRegister();
        copy.merge(this);
        return Optional.of(copy);
    }

    /**
     * Looks one issue up.
     *
     * @param issue its id
     * @return its line, or empty if none of the ledgers has it
     */
    public Optional<IssueLine> find(IssueId issue) {
        return histories.find(Objects.requireNonNull(issue, "issue")).map(IssueLine::of);
    }

    /**
     * Lists issues. Pages that follow one another by their cursors show each issue once, also while new ones are raised.
     *
     * @param filter which ones
     * @param limit at most how many, 1 or more
     * @param cursor the cursor of the page before, or empty for the first page
     * @return the lines by the time of raising and then by id, and the cursor of the next page if there is one
     * @throws IllegalArgumentException if the limit is below 1, or the cursor was not given by this register
     */
    public Page<IssueLine> page(IssueFilter filter, int limit, Optional<String> cursor) {
        return RegisterPage.first(
                limit,
                RegisterPage.behind(cursor, order)
                        .flatMap(issue -> histories.find(issue).stream())
                        .filter(new FilterPredicate(filter)),
                RegisterKey::of,
                IssueLine::of);
    }

    /**
     * Counts issues as they stand.
     *
     * @param filter which ones
     * @return how many, and how many of each stage, category and unit
     */
    public IssueCounts counts(IssueFilter filter) {
        return IssueCounts.of(histories.all().stream().filter(new FilterPredicate(filter)));
    }
}
