package io.github.fourmatters.governance.app.year;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.app.shell.Language;
import io.github.fourmatters.governance.figures.Evaluation;
import io.github.fourmatters.governance.figures.Figures;
import io.github.fourmatters.governance.quantity.Attendances;
import io.github.fourmatters.governance.quantity.Rational;
import io.github.fourmatters.governance.raise.Outreach;
import io.github.fourmatters.governance.tally.Party;
import io.github.fourmatters.governance.view.SettlementRoute;
import java.util.function.Function;

/**
 * A figure that the case gives, or that follows from the reading of it, and how the views' answers give it.
 *
 * @param english what it counts, in English
 * @param chinese what it counts, in Chinese
 * @param expected what the case says
 * @param computed finds it in what the views answered
 */
record CaseFigure(String english, String chinese, Object expected, Function<Answers, Object> computed) {
    /**
     * What the views answered about the year.
     *
     * @param figures the figures as of the year's last instant
     * @param evaluation what the three parties said, once the fourth round had closed
     * @param communities how many ledgers were merged
     */
    record Answers(Figures figures, Evaluation evaluation, int communities) {
        long settled(SettlementRoute route) {
            return java.util.Objects.requireNonNull(figures.settlementByRoute().get(route))
                    .settled();
        }

        long accepted(SettlementRoute route) {
            return java.util.Objects.requireNonNull(figures.settlementByRoute().get(route))
                    .accepted();
        }

        long open(SettlementRoute route) {
            return java.util.Objects.requireNonNull(figures.settlementByRoute().get(route))
                    .open();
        }

        long outreach(Outreach kind) {
            return figures.activities().outreach().getOrDefault(kind, 0L);
        }

        long settledByResidentUnits() {
            return figures.settlementByUnit().entrySet().stream()
                    .filter(entry -> Community.RESIDENT_UNITS.contains(entry.getKey()))
                    .mapToLong(entry -> entry.getValue().settled())
                    .sum();
        }
    }

    static final ImmutableList<CaseFigure> ALL = ImmutableList.of(
            of("communities", "社区（个）", 8L, year -> (long) year.communities()),
            of("speak rooms", "居民说事室（处）", 8L, year -> year.outreach(Outreach.SPEAK_ROOM)),
            of("chat groups", "说事微信群（个）", 32L, year -> year.outreach(Outreach.CHAT_GROUP)),
            of("contact cards", "民情联系卡（张）", 4_500L, year -> year.outreach(Outreach.CONTACT_CARD)),
            of("household dossiers", "民生档案（份）", 3_600L, year -> year.outreach(Outreach.DOSSIER)),
            of(
                    "issues accepted",
                    "受理居民说事（件）",
                    151L,
                    year -> year.figures().settlement().accepted()),
            of("… in categories", "…分类（类）", 5L, year ->
                    (long) year.figures().accepted().byCategory().size()),
            of("… settled directly", "…当面协调解决的（件）", 108L, year -> year.accepted(SettlementRoute.DIRECT)),
            of("… tabled at joint meetings", "…提交联席会议的（件）", 43L, year -> year.accepted(SettlementRoute.RESOLUTION)),
            of(
                    "service items",
                    "为民服务事项（件）",
                    43L,
                    year -> year.figures().activities().serviceItems().count()),
            of(
                    "errands",
                    "全程代办（件次）",
                    96L,
                    year -> year.figures().activities().errands().count()),
            of(
                    "hardships solved",
                    "解决生活困难（个）",
                    12L,
                    year -> year.figures().activities().hardshipsSolved().count()),
            of(
                    "volunteer sessions",
                    "志愿服务（场次）",
                    24L,
                    year -> year.figures().activities().sessions().count()),
            of(
                    "beneficiary attendances",
                    "受益群众（人次）",
                    Attendances.atLeast(700),
                    year -> year.figures().activities().attendances()),
            of("matters led by resident units, settled", "驻区单位解决难事愁事（件）", 37L, Answers::settledByResidentUnits),
            of("settled", "已办结（件）", 133L, year -> year.figures().settlement().settled()),
            of("… directly", "…社区直接办结（件）", 96L, year -> year.settled(SettlementRoute.DIRECT)),
            of("… by resolution", "…联席会议决议办结（件）", 37L, year -> year.settled(SettlementRoute.RESOLUTION)),
            of("still open", "尚在办理（件）", 18L, year -> year.figures().settlement().open()),
            of("… directly", "…社区直接办理（件）", 12L, year -> year.open(SettlementRoute.DIRECT)),
            of("… by resolution", "…联席会议决议办理（件）", 6L, year -> year.open(SettlementRoute.RESOLUTION)),
            of(
                    "settlement rate",
                    "办结率",
                    Rational.of(133, 151),
                    year -> year.figures().settlement().rate().value().orElse(Rational.ZERO)),
            of(
                    "valid call-backs",
                    "有效回访（次）",
                    100L,
                    year -> year.figures().followUps().satisfaction().denominator()),
            of(
                    "satisfaction rate",
                    "满意率",
                    Rational.of(98, 100),
                    year -> year.figures().followUps().satisfaction().value().orElse(Rational.ZERO)),
            of("quarterly rounds", "季度评事（轮）", 4L, year ->
                    (long) year.evaluation().byQuarter().size()),
            of("parties that evaluate", "评价方（方）", (long) Party.values().length, year ->
                    (long) year.evaluation().overall().ballots().size()));

    private static CaseFigure of(String english, String chinese, Object expected, Function<Answers, Object> computed) {
        return new CaseFigure(english, chinese, expected, computed);
    }

    String name(Language language) {
        return language.of(english, chinese);
    }
}
