package io.github.fourmatters.governance.app.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.fourmatters.governance.app.shell.Language;
import io.github.fourmatters.governance.app.shell.Table;
import io.github.fourmatters.governance.quantity.Rational;
import io.github.fourmatters.governance.whatif.DerivedFact;
import io.github.fourmatters.governance.whatif.FactKind;
import io.github.fourmatters.governance.whatif.FlipCount;
import io.github.fourmatters.governance.whatif.WhatIf;
import java.time.ZoneId;
import java.util.Locale;

/**
 * What would be otherwise, as tables and a page.
 *
 * @param whatIf what the library found
 * @param language the language
 * @param zone where moments are told
 */
public record WhatIfPage(WhatIf whatIf, Language language, ZoneId zone) {
    private static final ImmutableMap<FactKind, String> CHINESE = ImmutableMap.<FactKind, String>builder()
            .put(FactKind.RESPONSE_DUE, "响应时限")
            .put(FactKind.HANDLING_DUE, "办理时限")
            .put(FactKind.ON_TIME, "按期办结")
            .put(FactKind.RUNG, "督办级别")
            .put(FactKind.OFFER_WINDOW, "签收时限")
            .put(FactKind.RETURN_WINDOW, "退单时限")
            .put(FactKind.CONFIRMATION_WINDOW, "确认时限")
            .put(FactKind.OBJECTION_WINDOW, "公示异议期")
            .put(FactKind.ROUND_WINDOW, "评事时限")
            .put(FactKind.TALLY, "表决结果")
            .put(FactKind.SCORE, "综合得分")
            .put(FactKind.RANK, "单位排名")
            .buildOrThrow();

    /**
     * Lays out the rates.
     *
     * @return the on-time rate as recorded and as it would be
     */
    public Table rates() {
        Table table = new Table(
                language.of("Under charter ", "若适用章程 ") + whatIf.charter(),
                "",
                language.of(">On time in the last plan", ">最后一次安排按期"),
                language.of(">Judged", ">应计"),
                language.of(">Rate", ">比率"));
        row(table, language.of("As recorded", "实际"), whatIf.onTime());
        row(table, language.of("Otherwise", "假设"), whatIf.onTimeOtherwise());
        return table;
    }

    private static void row(Table table, String name, WhatIf.Share share) {
        table.row(
                name,
                share.part(),
                share.whole(),
                share.whole() == 0 ? Numbers.NONE : Numbers.percent(Rational.of(share.part(), share.whole())));
    }

    /**
     * Lays out how many facts of each kind come out otherwise.
     *
     * @return a row for each kind
     */
    public Table counts() {
        Table table = new Table(
                language.of("What policy derives", "由章程推定的事实"),
                language.of("Fact", "事实"),
                language.of(">Derived again", ">重新推定"),
                language.of(">Otherwise", ">结果不同"),
                language.of(">Not simulated", ">不作推演"));
        whatIf.counts()
                .forEach(
                        (kind, count) -> table.row(name(kind), count.derived(), count.flipped(), count.notSimulated()));
        return table;
    }

    /**
     * Lays out what comes out otherwise.
     *
     * @param most at most so many rows
     * @return a row for each fact, in the order in which they were recorded
     */
    public Table flips(int most) {
        ImmutableList<DerivedFact> flips = whatIf.flips();
        String shown = flips.size() > most ? language.of(" (the first " + most + ")", "（前 " + most + " 项）") : "";
        Table table = new Table(
                language.of("Facts that come out otherwise: ", "结果不同的事实：") + flips.size() + shown,
                language.of("Fact", "事实"),
                language.of("About", "对象"),
                language.of("As recorded", "实际"),
                language.of("Otherwise", "假设"));
        DerivedWords words = new DerivedWords(language, zone);
        flips.stream()
                .limit(most)
                .forEach(flip -> table.row(
                        name(flip.kind()),
                        words.subject(flip),
                        words.value(flip.kind(), flip.recorded()),
                        words.value(flip.kind(), flip.otherwise())));
        return table;
    }

    private String name(FactKind kind) {
        String english = kind.name().charAt(0)
                + kind.name().substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
        return language.of(english, CHINESE.getOrDefault(kind, english));
    }

    /**
     * Writes the page: the chart, and every table in full.
     *
     * @return HTML that needs no network
     */
    public String html() {
        String title = language.of("What if the charter were another?", "如果适用另一章程");
        return new Page(title, language)
                .figure(language.of("Facts that come out otherwise, by kind", "结果不同的事实（按种类）"), chart())
                .table(rates())
                .table(counts())
                .table(flips(Integer.MAX_VALUE))
                .html();
    }

    private String chart() {
        Bars bars = new Bars(language.of("Of the facts of each kind, how many come out otherwise", "各类事实中结果不同者"));
        whatIf.counts()
                .forEach((kind, count) -> bars.pair(
                        name(kind),
                        share(count.derived()),
                        share(count.flipped()),
                        count.flipped() + " / " + count.derived()));
        return bars.svg();
    }

    private double share(long part) {
        long most = whatIf.counts().values().stream()
                .mapToLong(FlipCount::derived)
                .max()
                .orElse(1);
        return (double) part / most;
    }
}
