package io.github.fourmatters.governance.app.report;

import io.github.fourmatters.governance.app.shell.Language;
import io.github.fourmatters.governance.app.shell.OutputFile;
import io.github.fourmatters.governance.app.shell.Table;
import io.github.fourmatters.governance.figures.Figures;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** One self-contained page: tables and charts, with styles and drawings in the page itself. The same findings give the same bytes. */
public final class HtmlReport {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private final Findings findings;
    private final Language language;
    private final Page page;

    /**
     * Prepares a page.
     *
     * @param findings what the views answered
     * @param language the language
     * @param title its title
     */
    public HtmlReport(Findings findings, Language language, String title) {
        this.findings = findings;
        this.language = language;
        this.page = new Page(title, language);
    }

    /**
     * Writes the page.
     *
     * @param first tables that come before the charts, perhaps none
     * @return the page
     */
    public String html(List<Table> first) {
        heading();
        first.forEach(page::table);
        charts();
        new FigureTables(findings, language).all().forEach(page::table);
        return page.html();
    }

    private void heading() {
        Figures figures = findings.figures();
        Markup markup = page.markup();
        markup.text(
                "p",
                language.of("Period ", "统计期间 ") + time(figures.period().from()) + " – "
                        + time(figures.period().to()) + language.of("; as of ", "；截至 ") + time(figures.asOf())
                        + language.of("; evaluation as of ", "；评事截至 ") + time(findings.evaluatedAsOf())
                        + " (" + zone() + ")"
                        + language.of("; ledgers: ", "；台账：")
                        + findings.ledgers().size(),
                "class",
                "meta");
        markup.begin("div", "class", "cards");
        card(language.of("accepted", "受理"), String.valueOf(figures.settlement().accepted()));
        card(language.of("settled", "办结率"), Numbers.percent(figures.settlement().rate()));
        card(
                language.of("on time", "按期结案率"),
                Numbers.percent(figures.punctuality().overall()));
        card(
                language.of("satisfied", "满意率"),
                Numbers.percent(figures.followUps().satisfaction()));
        card(
                language.of("score of 5", "评事综合评分"),
                Numbers.score(findings.evaluation().overall().micro()));
        markup.end();
    }

    private ZoneId zone() {
        return findings.figures().period().zone();
    }

    private String time(java.time.Instant instant) {
        return MINUTE.format(instant.atZone(zone()));
    }

    private void card(String name, String value) {
        page.markup()
                .begin("div", "class", "card")
                .text("span", value, "class", "value")
                .text("span", name, "class", "name")
                .end();
    }

    private void charts() {
        Charts charts = new Charts(findings, language);
        page.figure(language.of("Issues accepted, by month and category", "各月各类受理事项"), charts.months());
        page.figure(
                language.of("Flow through the stages: issues that reached each", "环节流转：到达各环节的事项数"), charts.stages());
        page.figure(
                language.of(
                        "Evaluation by unit: share of favourable ballots with Wilson's 95 % interval, and composite score",
                        "责任单位评事：好评率（威尔逊95%区间）与综合评分"),
                charts.scores());
        page.figure(language.of("Done on time, by unit", "各单位按期结案率"), charts.punctuality());
    }

    /**
     * Writes the page to a file.
     *
     * @param file the file, checked before
     * @param html the page
     */
    public static void write(OutputFile file, String html) {
        file.write(html.getBytes(StandardCharsets.UTF_8));
    }
}
