package io.github.fourmatters.governance.app.report;

import com.google.common.io.Resources;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.github.fourmatters.governance.app.shell.Language;
import io.github.fourmatters.governance.app.shell.OutputKind;
import io.github.fourmatters.governance.app.shell.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** One self-contained page of charts and tables. Not safe for several threads. */
final class Page {
    private final Markup markup = new Markup();

    Page(String title, Language language) {
        markup.raw("<!DOCTYPE html>\n")
                .begin("html", "lang", language.ofLibrary().tag())
                .begin("head")
                .empty("meta", "charset", "utf-8")
                .empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .empty("meta", "name", "generator", "content", OutputKind.GENERATOR)
                .text("title", title)
                .begin("style")
                .raw(style())
                .end()
                .end();
        markup.begin("body").begin("main").text("h1", title);
    }

    private static String style() {
        try {
            return Resources.toString(Resources.getResource(Page.class, "report.css"), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException("the app's own report.css cannot be read; build the app again", broken);
        }
    }

    /** Where something else than figures and tables goes. */
    Markup markup() {
        return markup;
    }

    @CanIgnoreReturnValue
    Page figure(String caption, String svg) {
        markup.begin("figure").text("figcaption", caption).raw(svg).end();
        return this;
    }

    @CanIgnoreReturnValue
    Page table(Table table) {
        markup.begin("section")
                .text("h2", table.title())
                .begin("table")
                .begin("thead")
                .begin("tr");
        for (int column = 0; column < table.headers().size(); column++) {
            markup.text("th", table.headers().get(column), "class", alignment(table, column));
        }
        markup.end().end().begin("tbody");
        for (List<String> row : table.rows()) {
            markup.begin("tr");
            for (int column = 0; column < row.size(); column++) {
                markup.text("td", row.get(column), "class", alignment(table, column));
            }
            markup.end();
        }
        markup.end().end().end();
        return this;
    }

    private static String alignment(Table table, int column) {
        return table.isRight(column) ? "right" : "left";
    }

    String html() {
        markup.end().end().end();
        return markup.toString();
    }
}
