package io.github.fourmatters.governance.charter;

import io.github.fourmatters.governance.act.ActPolicy;
import io.github.fourmatters.governance.calendar.TimeLimit;
import io.github.fourmatters.governance.calendar.WorkingCalendar;
import io.github.fourmatters.governance.calendar.WorkingHours;
import io.github.fourmatters.governance.calendar.WorkingTime;
import io.github.fourmatters.governance.deliberate.DeliberatePolicy;
import io.github.fourmatters.governance.evaluate.EvaluatePolicy;
import io.github.fourmatters.governance.issue.Category;
import io.github.fourmatters.governance.issue.CategoryTree;
import io.github.fourmatters.governance.kernel.BuilderStyle;
import io.github.fourmatters.governance.kernel.CommonRules;
import io.github.fourmatters.governance.policy.InvalidPolicyException;
import io.github.fourmatters.governance.policy.Problems;
import io.github.fourmatters.governance.raise.RaisePolicy;
import io.github.fourmatters.governance.spi.text.IdRule;
import io.github.fourmatters.governance.supervise.SupervisePolicy;
import java.time.ZoneId;
import org.immutables.value.Value;

/**
 * The rules of a community: what every matter goes by, and each matter's own policy. Each fact records the version that it was decided under;
 * a later charter never changes what was decided before.
 *
 * <pre>{@code
 * Charter charter = Charter.fourMatters().toBuilder()
 *         .version("xinlin-2026.2")
 *         .act(ActPolicy.builder().returnWindow(TimeLimit.workingDays(1)).build())
 *         .build();
 * }</pre>
 *
 * <p>Immutable, safe for any number of threads.
 */
@BuilderStyle
@Value.Immutable
public interface Charter {
    /**
     * Names these rules. Two charters with different rules have different versions.
     *
     * @return 1 to 100 characters
     */
    String version();

    /**
     * The zone in which days begin and end, and quarters.
     *
     * @return the community's zone
     */
    ZoneId zone();

    /**
     * Which days are worked. There is no default: a plain calendar of weekdays must be chosen on purpose.
     *
     * @return the calendar
     */
    WorkingCalendar calendar();

    /**
     * The hours of a working day.
     *
     * @return the hours; 9 to 12 and 13 to 17 by default
     */
    @Value.Default
    default WorkingHours hours() {
        return WorkingHours.standard();
    }

    /**
     * The kinds of trouble.
     *
     * @return the tree of categories
     */
    CategoryTree categories();

    /**
     * How long a unit may take to accept an offer, whoever makes it.
     *
     * @return the limit; three working days by default
     */
    @Value.Default
    default TimeLimit offerWindow() {
        return TimeLimit.workingDays(3);
    }

    /**
     * The greatest length of a reason, a measure or a result.
     *
     * @return UTF-16 units, at least 1; 2,000 by default
     */
    @Value.Default
    default int longestText() {
        return 2_000;
    }

    /**
     * The greatest length of a resident's words or of a resolution.
     *
     * @return UTF-16 units, at least 1; 20,000 by default
     */
    @Value.Default
    default int longestReport() {
        return 20_000;
    }

    /**
     * The rules of raising.
     *
     * @return the policy; {@link RaisePolicy#defaults()} by default
     */
    @Value.Default
    default RaisePolicy raise() {
        return RaisePolicy.defaults();
    }

    /**
     * The rules of deliberating.
     *
     * @return the policy; {@link DeliberatePolicy#defaults()} by default
     */
    @Value.Default
    default DeliberatePolicy deliberate() {
        return DeliberatePolicy.defaults();
    }

    /**
     * The rules of acting.
     *
     * @return the policy; {@link ActPolicy#defaults()} by default
     */
    @Value.Default
    default ActPolicy act() {
        return ActPolicy.defaults();
    }

    /**
     * The rules of supervising.
     *
     * @return the policy; {@link SupervisePolicy#defaults()} by default
     */
    @Value.Default
    default SupervisePolicy supervise() {
        return SupervisePolicy.defaults();
    }

    /**
     * The rules of evaluating.
     *
     * @return the policy; {@link EvaluatePolicy#defaults()} by default
     */
    @Value.Default
    default EvaluatePolicy evaluate() {
        return EvaluatePolicy.defaults();
    }

    /**
     * What every matter needs of this charter.
     *
     * @return the terms
     */
    @Value.Derived
    default CommonRules terms() {
        return new CommonRules(
                version(),
                categories(),
                new WorkingTime(zone(), calendar(), hours()),
                offerWindow(),
                supervise().appealWindow(),
                longestText(),
                longestReport());
    }

    /**
     * Checks the charter as a whole.
     *
     * @throws InvalidPolicyException naming every field that is wrong, its value and what is allowed
     */
    @Value.Check
    default void check() {
        new Problems()
                .unless(
                        version().length() <= 100
                                && IdRule.NAME.fault(version()).isEmpty(),
                        "version",
                        version(),
                        "a name of 1 to 100 visible characters of one script, with single spaces between")
                .unless(longestText() >= 1, "longestText", longestText(), "a whole number from 1 on")
                .unless(longestReport() >= 1, "longestReport", longestReport(), "a whole number from 1 on")
                .unless(!categories().categories().isEmpty(), "categories", "", "at least one category")
                .refuseIfAny();
    }

    /**
     * Returns the preset after the case of a Chinese district: zone {@code Asia/Shanghai}, the official calendar of 2026 and plain weekdays
     * in 2027 (whose holidays were not published when this was written), five categories, and the default of everything else.
     *
     * <p>The case names environment and sanitation (环境卫生), care of the elderly (居家养老) and health care (医疗保健) and says that there are
     * five; the other two, public facilities (公共设施) and neighbourhood and safety (邻里治安), fill the list.
     *
     * @return the charter, version {@code "four-matters-1"}
     */
    static Charter fourMatters() {
        return builder()
                .version("four-matters-1")
                .zone(ZoneId.of("Asia/Shanghai"))
                .calendar(WorkingCalendar.china2026().andWeekdaysOnlyFor(2027))
                .categories(CategoryTree.of(
                        Category.top("environment", "环境卫生", "Environment and sanitation"),
                        Category.top("elderly-care", "居家养老", "Care of the elderly"),
                        Category.top("health", "医疗保健", "Health care"),
                        Category.top("facilities", "公共设施", "Public facilities"),
                        Category.top("neighbourhood", "邻里治安", "Neighbourhood and safety")))
                .build();
    }

    /**
     * Begins a charter. Version, zone, calendar and categories must be given.
     *
     * @return a builder
     */
    static Builder builder() {
        return new Builder();
    }

    /**
     * Begins a charter that is like this one.
     *
     * @return a builder with this charter's values
     */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds a charter; what is not set keeps its default. */
    final class Builder extends ImmutableCharter.Builder {
        Builder() {}
    }
}
