package io.github.fourmatters.governance.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.app.shell.Language;
import io.github.fourmatters.governance.assessment.Assessment;
import io.github.fourmatters.governance.assessment.AssessmentKind;
import io.github.fourmatters.governance.assessment.AssessmentPolicy;
import io.github.fourmatters.governance.assessment.Evidence;
import io.github.fourmatters.governance.assessment.UnitFigures;
import io.github.fourmatters.governance.calendar.Quarter;
import io.github.fourmatters.governance.evaluate.EvaluatePolicy;
import io.github.fourmatters.governance.figures.AccountabilityCount;
import io.github.fourmatters.governance.figures.OpinionFigures;
import io.github.fourmatters.governance.figures.Rate;
import io.github.fourmatters.governance.figures.ResidentRates;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.quantity.Rational;
import io.github.fourmatters.governance.score.Interval;
import io.github.fourmatters.governance.supervise.AccountabilityTrigger;
import io.github.fourmatters.governance.tally.Histogram;
import io.github.fourmatters.governance.tally.Party;
import io.github.fourmatters.governance.view.Period;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

class AssessmentSheetTest {
    private static final Period YEAR = Period.year(2026, ZoneId.of("Asia/Shanghai"));
    private static final Instant NOW = Instant.parse("2027-01-31T00:00:00Z");

    private static Rate rate(long numerator, long denominator) {
        return new Rate(numerator, denominator, "made-up", YEAR, NOW, ImmutableSet.of("c1"));
    }

    private static UnitFigures figures(long fives, long ones, long records) {
        OpinionFigures score = new OpinionFigures(
                1,
                ImmutableMap.of(Party.RESIDENTS, Histogram.of(5, fives).plus(Histogram.of(1, ones))),
                Optional.of(Rational.of(5 * fives + ones, fives + ones)),
                Optional.empty(),
                rate(fives, fives + ones),
                Optional.of(Interval.wilson(fives, fives + ones)));
        return new UnitFigures(
                score,
                ImmutableMap.of(new Quarter(2026, 1), score),
                rate(1, 4),
                new ResidentRates(rate(3, 4), rate(0, 0), rate(1, 2)),
                new AccountabilityCount(
                        records,
                        records,
                        records == 0 ? ImmutableMap.of() : ImmutableMap.of(AccountabilityTrigger.REBOUND, records)));
    }

    private static AssessmentSheet sheet(Language language) {
        ImmutableMap<UnitId, UnitFigures> units = ImmutableMap.of(
                new UnitId("school"), figures(20, 0, 0),
                new UnitId("=SUM(A1:A9)"), figures(2, 18, 12),
                new UnitId("卫生院"), figures(4, 0, 1));
        Evidence evidence = new Evidence(YEAR, NOW, EvaluatePolicy.defaults(), units);
        return new AssessmentSheet(
                Assessment.of(AssessmentKind.ANNUAL_ASSESSMENT, evidence, AssessmentPolicy.defaults()), language);
    }

    private static String cell(AssessmentSheet sheet, int line, String column) {
        return sheet.lines().get(line).get(sheet.lines().get(0).indexOf(column));
    }

    @Test
    void a_file_read_back_equals_the_rows_apart_from_what_was_defused() throws IOException {
        for (Language language : Language.values()) {
            ImmutableList<ImmutableList<String>> lines = sheet(language).lines();
            String text = new String(OfficeCsv.bytes(lines), StandardCharsets.UTF_8).substring(1);
            try (CSVParser parser = CSVParser.parse(new StringReader(text), CSVFormat.RFC4180)) {
                List<CSVRecord> read = parser.getRecords();
                assertThat(read)
                        .extracting(record -> record.stream()
                                .map(field -> field.startsWith("'") ? field.substring(1) : field)
                                .toList())
                        .isEqualTo(lines);
            }
            assertThat(text).contains("'=SUM(A1:A9)");
        }
    }

    @Test
    void each_figure_stands_there_with_its_two_counts() {
        AssessmentSheet sheet = sheet(Language.EN);
        assertThat(sheet.lines())
                .allMatch(line -> line.size() == sheet.lines().get(0).size());
        assertThat(sheet.lines().get(0)).doesNotHaveDuplicates();
        assertThat(cell(sheet, 1, "unit")).isEqualTo("school");
        assertThat(cell(sheet, 1, "grade")).isEqualTo("qualified");
        // 60 + 20 · 1/4 + 20 · (20 · 3/4 + 40 · 1/2) / 60 = 230/3
        assertThat(cell(sheet, 1, "score")).isEqualTo("76.67");
        assertThat(cell(sheet, 1, "score exact, above")).isEqualTo("230");
        assertThat(cell(sheet, 1, "score exact, below")).isEqualTo("3");
        assertThat(cell(sheet, 1, "favourable of")).isEqualTo("20");
        assertThat(cell(sheet, 1, "on time out of")).isEqualTo("4");
        assertThat(cell(sheet, 1, "resolution %")).isEmpty();
        assertThat(cell(sheet, 1, "satisfaction %")).isEqualTo("50.00");
    }

    @Test
    void a_score_below_nought_stays_a_number_and_a_missing_rank_is_explained() {
        AssessmentSheet sheet = sheet(Language.EN);
        assertThat(cell(sheet, 2, "score")).startsWith("-");
        assertThat(new String(OfficeCsv.bytes(sheet.lines()), StandardCharsets.UTF_8))
                .doesNotContain("'-");
        assertThat(cell(sheet, 3, "rank")).isEmpty();
        assertThat(cell(sheet, 3, "grade")).isEmpty();
        assertThat(cell(sheet, 3, "remark")).isEqualTo("too few ballots");
    }

    @Test
    void a_terminal_shows_the_same_units_in_both_languages() {
        assertThat(sheet(Language.EN).table().text())
                .contains("Annual assessment", "76.67", "58.33 %", "too few ballots");
        assertThat(sheet(Language.ZH).table().text()).contains("单位年度考核", "合格", "票数不足");
    }
}
