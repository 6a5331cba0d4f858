package io.github.fourmatters.governance.testkit.chronicle;

import io.github.fourmatters.governance.issue.CategoryCode;
import io.github.fourmatters.governance.issue.IssueEvent;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.issue.Stage;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is known of one issue. */
public final class IssueRecord {
    private final IssueId id;
    private final PlanRecord plan = new PlanRecord();
    private final ResultRecord result = new ResultRecord();
    private final SupervisionRecord supervision = new SupervisionRecord();
    private List<ReportRecord> reports = new ArrayList<>();
    private @Nullable Stage stage;

    /** How often it was raised, reopened, reopened as a rebound, closed, and how often a proposal or a plan of this cycle failed. */
    int raises;

    int reopens;
    int rebounds;
    int closures;
    int setbacks;
    boolean planned;
    boolean accepted;
    Optional<CategoryCode> category = Optional.empty();
    Optional<IssueId> root = Optional.empty();

    IssueRecord(IssueId id) {
        this.id = id;
    }

    void apply(IssueEvent event) {
        stage = IssueSteps.after(event, this);
    }

    /**
     * Returns the issue's id.
     *
     * @return the id
     */
    public IssueId id() {
        return id;
    }

    /**
     * Tells whether it was raised at all.
     *
     * @return {@code false} for an issue of which something was recorded although nobody raised it
     */
    public boolean isRaised() {
        return raises > 0;
    }

    /**
     * Returns where it stands, by the rules.
     *
     * @return the stage; only to be asked of an issue that was raised
     */
    public Stage stage() {
        return Objects.requireNonNull(stage, "stage");
    }

    /**
     * Tells whether it stands at one of some stages.
     *
     * @param stages the stages
     * @return {@code true} if it does
     */
    public boolean is(Stage... stages) {
        return stage != null && List.of(stages).contains(stage);
    }

    /**
     * Returns its cycle.
     *
     * @return how often it was reopened
     */
    public int cycle() {
        return reopens;
    }

    /**
     * Tells how often it was raised.
     *
     * @return once, if all is well
     */
    public int raises() {
        return raises;
    }

    /**
     * Tells how often it was closed.
     *
     * @return the number of closures
     */
    public int closures() {
        return closures;
    }

    /**
     * Tells how often it was reopened as a rebound.
     *
     * @return the number of rebounds
     */
    public int rebounds() {
        return rebounds;
    }

    /**
     * Tells whether a proposal was defeated, or a plan failed, in this cycle.
     *
     * @return {@code true} if it was
     */
    public boolean hasSetback() {
        return setbacks > 0;
    }

    /**
     * Tells whether it was ever planned, in any cycle.
     *
     * @return {@code true} if it was
     */
    public boolean wasPlanned() {
        return planned;
    }

    /**
     * Tells whether the community ever took it on.
     *
     * @return {@code true} if it did
     */
    public boolean wasAccepted() {
        return accepted;
    }

    /**
     * Returns the category that triage gave it.
     *
     * @return the category, or empty before triage
     */
    public Optional<CategoryCode> category() {
        return category;
    }

    /**
     * Returns the issue that it was joined to.
     *
     * @return the other issue, or empty
     */
    public Optional<IssueId> root() {
        return root;
    }

    /**
     * Returns the reports that stand on it.
     *
     * @return the reports with their marks
     */
    public List<ReportRecord> reports() {
        return reports;
    }

    /**
     * Returns who is on it.
     *
     * @return the complainants, without those who left
     */
    public Set<SubjectId> complainants() {
        Set<SubjectId> staying = new LinkedHashSet<>();
        reports.stream().filter(report -> !report.withdrawn()).forEach(report -> staying.add(report.complainant()));
        return staying;
    }

    void leave(SubjectId leaver) {
        reports = new ArrayList<>(
                reports.stream().map(report -> report.without(leaver)).toList());
    }

    /**
     * Returns its plan.
     *
     * @return measures and assignments of the plan in force
     */
    public PlanRecord plan() {
        return plan;
    }

    /**
     * Returns what became of the result.
     *
     * @return windows, objections and ballots of this cycle
     */
    public ResultRecord result() {
        return result;
    }

    /**
     * Returns how it was supervised.
     *
     * @return rungs and accountability records
     */
    public SupervisionRecord supervision() {
        return supervision;
    }
}
