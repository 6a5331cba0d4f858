package io.github.fourmatters.governance.app.evaluate;

import com.google.common.collect.HashBasedTable;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import io.github.fourmatters.governance.agreement.Agreement;
import io.github.fourmatters.governance.agreement.RatingMatrix;
import io.github.fourmatters.governance.app.report.Names;
import io.github.fourmatters.governance.app.report.Numbers;
import io.github.fourmatters.governance.app.shell.Language;
import io.github.fourmatters.governance.app.shell.Table;
import io.github.fourmatters.governance.evaluate.EvaluatePolicy;
import io.github.fourmatters.governance.figures.Evaluation;
import io.github.fourmatters.governance.figures.OpinionFigures;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.quantity.Rational;
import io.github.fourmatters.governance.score.Composite;
import io.github.fourmatters.governance.score.Distribution;
import io.github.fourmatters.governance.score.Ranking;
import io.github.fourmatters.governance.score.Shrinkage;
import io.github.fourmatters.governance.score.WhenMissing;
import io.github.fourmatters.governance.tally.Histogram;
import io.github.fourmatters.governance.tally.Party;
import java.util.Comparator;
import java.util.Optional;

/**
 * What a round comes to, as tables.
 *
 * @param record what was recorded
 * @param evaluation what the view makes of it
 * @param language the language
 */
record RoundTables(RoundRecord record, Evaluation evaluation, Language language) {
    private static final EvaluatePolicy POLICY = EvaluatePolicy.defaults();
    private static final EvaluatePolicy STRICTER =
            POLICY.toBuilder().whenMissing(WhenMissing.INVALID).build();
    /** A unit needs this many ballots to be ranked. */
    private static final int LEAST = 10;

    /** Settled before the round: as if each unit had had ten ballots of 4.2 before. */
    private static final Shrinkage SHRINKAGE = new Shrinkage(Rational.of(10), Rational.of(21, 5));

    private static final int DIGEST = 12;

    ImmutableList<Table> all(EvaluationRound round) {
        return ImmutableList.of(
                incidents(round),
                statements(),
                ranking(),
                agreement(),
                new ReviewFlags(record, evaluation, language).table());
    }

    private Table incidents(EvaluationRound round) {
        Table table = new Table(
                language.of("What did not go straight; receipts given and checked: ", "评事过程中的情形；已发并核对回执：")
                        + round.receipts(),
                language.of("What happened", "情形"),
                language.of("What became of it", "处理"));
        round.incidents()
                .forEach(incident -> table.row(
                        incident.event().in(language), incident.answer().in(language)));
        return table;
    }

    /** The statements of all issues; where a party is missing, what would come of it if that were not allowed. */
    private Table statements() {
        Table table = new Table(
                language.of("Statements by issue", "各事项评分"),
                language.of("Issue", "事项"),
                language.of(">Community", ">社区"),
                language.of(">Party members", ">党员代表"),
                language.of(">Residents", ">群众代表"),
                language.of(">Composite", ">综合评分"),
                language.of(">If a missing party made it invalid", ">缺一方即无效时"),
                language.of("Version and hash", "版本与摘要"));
        record.grades()
                .forEach((issue, grade) -> table.row(
                        issue,
                        ballots(grade, Party.COMMUNITY),
                        ballots(grade, Party.PARTY_MEMBERS),
                        ballots(grade, Party.RESIDENTS),
                        exact(grade.score()),
                        exact(Composite.of(
                                grade.ballots(),
                                grade.isWithoutCommunity()
                                        ? STRICTER.weighting().without(Party.COMMUNITY)
                                        : STRICTER.weighting())),
                        grade.statement().version() + " "
                                + grade.statement().digest().value().substring(0, DIGEST)));
        return table;
    }

    private static long ballots(RoundRecord.Grade grade, Party party) {
        return grade.ballots().getOrDefault(party, Histogram.empty()).total();
    }

    private String exact(Optional<Rational> score) {
        return score.map(value -> Numbers.exact(value, language)).orElse(Numbers.NONE);
    }

    /** The scores of the ranked units, the best first, then of the others. */
    ImmutableMap<UnitId, OpinionFigures> ranked() {
        Ranking<UnitId> ranking = ranks();
        ImmutableMap.Builder<UnitId, OpinionFigures> ranked = ImmutableMap.builder();
        ranking.places().forEach(place -> ranked.put(place.key(), score(place.key())));
        ranking.unranked().forEach(candidate -> ranked.put(candidate.key(), score(candidate.key())));
        return ranked.buildOrThrow();
    }

    private OpinionFigures score(UnitId unit) {
        return Optional.ofNullable(evaluation.byUnit().get(unit)).orElseThrow();
    }

    private Ranking<UnitId> ranks() {
        return Ranking.of(
                evaluation.byUnit().entrySet().stream()
                        .map(entry -> new Ranking.Candidate<>(
                                entry.getKey(),
                                entry.getValue().micro(),
                                entry.getValue().pooled().total()))
                        .toList(),
                LEAST,
                Comparator.comparing(UnitId::value));
    }

    private Table ranking() {
        Table table = new Table(
                language.of("Units by rank (ballots of all issues together, on exact values)", "单位排名（合并计票，按精确值）"),
                language.of(">Rank", ">名次"),
                language.of("Unit", "单位"),
                language.of(">Composite", ">综合评分"),
                language.of(">Ballots", ">票数"),
                language.of(">Favourable", ">好评"),
                language.of(">Share", ">好评率"),
                language.of(">Wilson's 95 % interval", ">威尔逊95%区间"),
                language.of(">Mean of ballots, drawn to 4.2 as by ten more", ">票均分，按另加十票4.2分收缩"));
        Names names = new Names(language);
        ImmutableMap<UnitId, Integer> places =
                ranks().places().stream().collect(ImmutableMap.toImmutableMap(Ranking.Place::key, Ranking.Place::rank));
        ranked().forEach((unit, score) -> table.row(
                Optional.ofNullable(places.get(unit)).map(Object::toString).orElse(Numbers.NONE),
                names.of(unit),
                exact(score.micro()),
                score.pooled().total(),
                Numbers.fraction(score.favourable()),
                Numbers.percent(score.favourable()),
                Numbers.interval(score.interval()),
                Numbers.exact(new Distribution(score.pooled(), POLICY.points()).shrunkMean(SHRINKAGE), language)));
        return table;
    }

    private Table agreement() {
        Agreement agreement = Agreement.of(RatingMatrix.of(Histogram.LEVELS, medians()));
        Table table = new Table(
                language.of(
                        "How far the parties agree (lower median of each party on each issue)", "三方一致性（各方各事项的下中位数）"),
                language.of("Measure", "指标"),
                language.of(">Value", ">数值"));
        table.row(language.of("Raw agreement of pairs", "两两一致率"), exact(agreement.raw()));
        table.row(language.of("Krippendorff's α, nominal", "克里彭多夫α（名义）"), exact(agreement.nominal()));
        table.row(language.of("Krippendorff's α, ordinal", "克里彭多夫α（顺序）"), exact(agreement.ordinal()));
        table.row(language.of("Krippendorff's α, interval", "克里彭多夫α（等距）"), exact(agreement.interval()));
        return table;
    }

    private com.google.common.collect.Table<Party, IssueId, Integer> medians() {
        com.google.common.collect.Table<Party, IssueId, Integer> medians = HashBasedTable.create();
        record.grades()
                .forEach((issue, grade) -> Maps.filterValues(grade.ballots(), ballots -> ballots.total() > 0)
                        .forEach((party, ballots) -> new Distribution(ballots, POLICY.points())
                                .lowerMedian()
                                .ifPresent(median -> medians.put(
                                        party, issue, median.numerator().intValueExact()))));
        return medians;
    }
}
