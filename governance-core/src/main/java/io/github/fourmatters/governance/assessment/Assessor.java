package io.github.fourmatters.governance.assessment;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import io.github.fourmatters.governance.figures.Rate;
import io.github.fourmatters.governance.figures.ResidentRates;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.score.Ranking;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes a document of evidence: first every score, then ranks, grades and merit from the whole. */
record Assessor(AssessmentKind kind, Evidence evidence, AssessmentPolicy rules) {
    private record Scored(UnitId unit, UnitFigures figures, UnitScore score) {
        Ranking.Candidate<UnitId> candidate() {
            return new Ranking.Candidate<>(unit, score.total().map(Figure::exact), figures.ballots());
        }
    }

    Assessment assessment() {
        ImmutableMap<UnitId, Scored> scored = scored();
        return new Assessment(
                kind,
                evidence.period(),
                evidence.asOf(),
                evidence.policy(),
                rules,
                charterVersions(),
                population(),
                rows(scored));
    }

    private ImmutableMap<UnitId, Scored> scored() {
        UnitScoring scoring = new UnitScoring(rules, weights(), evidence::share);
        ImmutableMap.Builder<UnitId, Scored> scored = ImmutableMap.builder();
        evidence.units().forEach((unit, figures) -> scored.put(unit, new Scored(unit, figures, scoring.of(figures))));
        return scored.buildOrThrow();
    }

    private PartWeights weights() {
        return kind == AssessmentKind.CONDUCT_APPRAISAL ? rules.conductWeights() : rules.annualWeights();
    }

    private ImmutableList<UnitAssessment> rows(ImmutableMap<UnitId, Scored> scored) {
        Ranking<UnitId> ranking = Ranking.of(
                scored.values().stream().map(Scored::candidate).toList(),
                rules.minimumBallotsToRank(),
                Comparator.comparing(UnitId::value));
        ImmutableList.Builder<UnitAssessment> rows = ImmutableList.builder();
        for (Ranking.Place<UnitId> place : ranking.places()) {
            rows.add(ranked(place, of(scored, place.key())));
        }
        for (Ranking.Candidate<UnitId> candidate : ranking.unranked()) {
            rows.add(unranked(of(scored, candidate.key())));
        }
        return rows.build();
    }

    private static Scored of(ImmutableMap<UnitId, Scored> scored, UnitId unit) {
        return Optional.ofNullable(scored.get(unit)).orElseThrow();
    }

    private UnitAssessment ranked(Ranking.Place<UnitId> place, Scored scored) {
        return row(
                scored,
                Optional.of(place.rank()),
                Optional.empty(),
                Optional.of(rules.grades().of(place.score())));
    }

    private UnitAssessment unranked(Scored scored) {
        UnrankedReason reason =
                scored.score().total().isPresent() ? UnrankedReason.TOO_FEW_BALLOTS : UnrankedReason.NO_COMPOSITE;
        return row(scored, Optional.empty(), Optional.of(reason), Optional.empty());
    }

    private UnitAssessment row(
            Scored scored, Optional<Integer> rank, Optional<UnrankedReason> reason, Optional<String> grade) {
        return new UnitAssessment(
                scored.unit(), rank, reason, grade, scored.figures(), scored.score(), obstacles(scored, grade));
    }

    private ImmutableSet<MeritObstacle> obstacles(Scored scored, Optional<String> grade) {
        if (kind != AssessmentKind.MERIT_SELECTION) {
            return ImmutableSet.of();
        }
        EnumSet<MeritObstacle> obstacles = EnumSet.noneOf(MeritObstacle.class);
        if (grade.isEmpty()) {
            obstacles.add(MeritObstacle.NOT_RANKED);
        }
        if (grade.isPresent() && !GradeOrder.of(rules.grades()).reaches(grade.get(), rules.leastGradeForMerit())) {
            obstacles.add(MeritObstacle.GRADE_TOO_LOW);
        }
        if (scored.figures().accountability().scored() > 0) {
            obstacles.add(MeritObstacle.HELD_ACCOUNTABLE);
        }
        return ImmutableSet.copyOf(obstacles);
    }

    private AssessedCounts population() {
        Collection<UnitFigures> all = evidence.units().values();
        return new AssessedCounts(
                all.size(),
                all.stream().mapToLong(figures -> figures.evaluation().issues()).reduce(0, Math::addExact),
                all.stream().mapToLong(UnitFigures::ballots).reduce(0, Math::addExact));
    }

    private ImmutableSet<String> charterVersions() {
        return ImmutableSortedSet.copyOf(evidence.units().values().stream()
                .flatMap(Assessor::rates)
                .flatMap(rate -> rate.charterVersions().stream())
                .iterator());
    }

    private static Stream<Rate> rates(UnitFigures figures) {
        ResidentRates followUps = figures.followUps();
        return Stream.of(
                figures.evaluation().favourable(),
                figures.onTime(),
                followUps.response(),
                followUps.resolution(),
                followUps.satisfaction());
    }
}
