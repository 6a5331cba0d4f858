package io.github.fourmatters.governance.app.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.github.fourmatters.governance.app.shell.Language;
import io.github.fourmatters.governance.app.shell.Table;
import io.github.fourmatters.governance.figures.AcceptedOutcomes;
import io.github.fourmatters.governance.figures.Activities;
import io.github.fourmatters.governance.figures.Evaluation;
import io.github.fourmatters.governance.figures.Figures;
import io.github.fourmatters.governance.figures.OpinionFigures;
import io.github.fourmatters.governance.figures.Rate;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.score.Composite;
import io.github.fourmatters.governance.tally.Histogram;
import io.github.fourmatters.governance.tally.Party;
import java.util.Optional;

/** The figures of a period as tables, for a terminal and for a page. */
public final class FigureTables {
    private final Findings findings;
    private final Figures figures;
    private final Language language;
    private final Names names;

    /**
     * Prepares the tables.
     *
     * @param findings what the views answered
     * @param language the language
     */
    public FigureTables(Findings findings, Language language) {
        this.findings = findings;
        this.figures = findings.figures();
        this.language = language;
        this.names = new Names(language, findings.categories());
    }

    /**
     * Lays out every table.
     *
     * @return rates, categories, units, rounds, channels and registers
     */
    public ImmutableList<Table> all() {
        return ImmutableList.of(rates(), categories(), units(), rounds(), channels(), registers());
    }

    private String say(String english, String chinese) {
        return language.of(english, chinese);
    }

    private Table rates() {
        Table table = new Table(
                say("Rates", "各项比率"),
                say("Rate", "比率"),
                say(">Value", ">数值"),
                say(">Count", ">分子/分母"),
                say("Population", "总体"),
                say("Rules", "规则版本"));
        rate(table, say("Settled", "办结率"), figures.settlement().rate());
        rate(table, say("Done on time", "按期结案率"), figures.punctuality().overall());
        rate(table, say("Contacted in time", "响应率"), figures.followUps().response());
        rate(table, say("Resolved (call-back)", "解决率（回访）"), figures.followUps().resolution());
        rate(table, say("Satisfied (call-back)", "满意率（回访）"), figures.followUps().satisfaction());
        rate(table, say("At most one visit", "最多跑一次"), figures.activities().atMostOneVisit());
        rate(
                table,
                say("Favourable ballots", "评事好评率"),
                findings.evaluation().overall().favourable());
        return table;
    }

    private void rate(Table table, String name, Rate rate) {
        table.row(
                name,
                Numbers.percent(rate),
                Numbers.fraction(rate),
                names.population(rate.population()),
                String.join(", ", rate.charterVersions()));
    }

    private Table categories() {
        Table table = new Table(
                say("Issues accepted, by category", "受理事项分类"),
                say("Category", "类别"),
                say(">Accepted", ">受理"),
                say(">Settled", ">办结"),
                say(">Open", ">在办"),
                say(">Rate", ">办结率"));
        figures.settlementByCategory().forEach((code, settlement) -> {
            // Issues that were joined to another before they were sorted leave an empty row behind.
            if (settlement.accepted() > 0) {
                settled(table, names.of(code), settlement);
            }
        });
        settled(table, say("Total", "合计"), figures.settlement());
        return table;
    }

    private static void settled(Table table, String name, AcceptedOutcomes settlement) {
        table.row(
                name,
                settlement.accepted(),
                settlement.settled(),
                settlement.open(),
                Numbers.percent(settlement.rate()));
    }

    private Table units() {
        Table table = new Table(
                say("By responsible unit", "责任单位"),
                say("Unit", "单位"),
                say(">Accepted", ">承办"),
                say(">Settled", ">办结"),
                say(">On time", ">按期"),
                say(">Score", ">评分"),
                say(">Ballots", ">票数"),
                say(">Favourable", ">好评率"),
                say(">95 % interval", ">95% 区间"));
        Evaluation evaluation = findings.evaluation();
        ImmutableSet<UnitId> units = Sets.union(
                        figures.settlementByUnit().keySet(), evaluation.byUnit().keySet())
                .immutableCopy();
        for (UnitId unit : units) {
            Optional<AcceptedOutcomes> settlement =
                    Optional.ofNullable(figures.settlementByUnit().get(unit)).filter(some -> some.accepted() > 0);
            Optional<Rate> onTime =
                    Optional.ofNullable(figures.punctuality().byUnit().get(unit));
            Optional<OpinionFigures> score =
                    Optional.ofNullable(evaluation.byUnit().get(unit));
            if (settlement.isEmpty() && score.isEmpty()) {
                continue;
            }
            table.row(
                    names.of(unit),
                    settlement.map(AcceptedOutcomes::accepted).orElse(0L),
                    settlement.map(AcceptedOutcomes::settled).orElse(0L),
                    onTime.map(Numbers::fraction).orElse(Numbers.NONE),
                    Numbers.score(score.flatMap(OpinionFigures::micro)),
                    score.map(given -> given.pooled().total()).orElse(0L),
                    score.map(given -> Numbers.percent(given.favourable())).orElse(Numbers.NONE),
                    Numbers.interval(score.flatMap(OpinionFigures::interval)));
        }
        return table;
    }

    private Table rounds() {
        Table table = new Table(
                say("Quarterly evaluation by three parties", "三方季度评事"),
                say("Quarter", "季度"),
                say(">Issues", ">事项"),
                say(">Ballots", ">票数"),
                say(">Community", ">社区"),
                say(">Party members", ">党员代表"),
                say(">Residents", ">群众代表"),
                say(">Score", ">综合评分"));
        Evaluation evaluation = findings.evaluation();
        evaluation.byQuarter().forEach((quarter, score) -> round(table, quarter.label(), score));
        round(table, say("Total", "合计"), evaluation.overall());
        return table;
    }

    private void round(Table table, String name, OpinionFigures score) {
        table.row(
                name,
                score.issues(),
                Composite.pooled(score.ballots()).total(),
                ballots(score, Party.COMMUNITY),
                ballots(score, Party.PARTY_MEMBERS),
                ballots(score, Party.RESIDENTS),
                Numbers.score(score.micro()));
    }

    private static long ballots(OpinionFigures score, Party party) {
        Histogram histogram = score.ballots().get(party);
        return histogram == null ? 0 : histogram.total();
    }

    private Table channels() {
        Table table = new Table(say("Issues raised, by channel", "说事渠道"), say("Channel", "渠道"), say(">Raised", ">提出"));
        figures.raised().byChannel().forEach((channel, count) -> table.row(names.of(channel), count));
        table.row(say("Total", "合计"), figures.raised().total());
        return table;
    }

    private Table registers() {
        Activities activities = figures.activities();
        Table table = new Table(say("Beside the issues", "其他登记"), say("Register", "项目"), say(">Count", ">数量"));
        activities.outreach().forEach((kind, count) -> table.row(names.of(kind), Numbers.value(count)));
        table.row(say("Service items", "为民服务事项"), activities.serviceItems().count());
        table.row(say("Errands", "全程代办"), activities.errands().count());
        table.row(
                say("Hardships solved", "解决生活困难"), activities.hardshipsSolved().count());
        table.row(say("Volunteer sessions", "志愿服务场次"), activities.sessions().count());
        table.row(say("Attendances", "受益人次"), Numbers.value(activities.attendances()));
        table.row(say("Disconfirmed", "居民不认可"), figures.setbacks().disconfirmed());
        table.row(say("Objections upheld", "异议成立"), figures.setbacks().objectionsUpheld());
        table.row(say("Reopened", "重开"), figures.setbacks().reopened());
        return table;
    }
}
