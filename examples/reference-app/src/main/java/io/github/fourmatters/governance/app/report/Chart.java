package io.github.fourmatters.governance.app.report;

import com.google.common.collect.ImmutableList;

/**
 * A chart as inline SVG. Its colours can be told apart by those who see colours in another way, and every bar has its number beside it.
 */
final class Chart {
    static final int WIDTH = 760;
    static final String INK = "#24323d";
    static final String FAINT = "#dfe5ea";
    static final String GREEN = "#2a7f62";
    static final String BLUE = "#31688e";

    private static final ImmutableList<String> PALETTE = ImmutableList.of(
            "#31688e", "#e6a532", "#2a7f62", "#b5495b", "#7c6bb0", "#6f7f8c", "#c97b3d", "#4aa3a2", "#98a83c",
            "#a25b8f");

    private final Markup markup = new Markup();

    /** Begins a chart of some height, with a sentence for those who cannot see it. */
    Chart(int height, String description) {
        markup.begin(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "viewBox",
                "0 0 " + WIDTH + " " + height,
                "role",
                "img",
                "aria-label",
                description);
    }

    static String colour(int number) {
        return PALETTE.get(number % PALETTE.size());
    }

    void bar(double x, double y, double width, double height, String colour, String tip) {
        markup.begin("rect", "x", x, "y", y, "width", width, "height", height, "fill", colour, "rx", 2.0)
                .text("title", tip)
                .end();
    }

    void line(double x1, double y1, double x2, double y2, String colour, double width) {
        markup.empty(
                "line",
                "x1",
                x1,
                "y1",
                y1,
                "x2",
                x2,
                "y2",
                y2,
                "stroke",
                colour,
                "stroke-width",
                width,
                "stroke-linecap",
                "round");
    }

    void dot(double x, double y, String colour) {
        markup.empty("circle", "cx", x, "cy", y, "r", 5.0, "fill", colour, "stroke", "#fff", "stroke-width", 1.5);
    }

    void label(double x, double y, String anchor, String text) {
        markup.text("text", text, "x", x, "y", y, "text-anchor", anchor, "fill", INK, "font-size", 13);
    }

    void note(double x, double y, String anchor, String text) {
        markup.text("text", text, "x", x, "y", y, "text-anchor", anchor, "fill", "#5b6b78", "font-size", 11);
    }

    String svg() {
        markup.end();
        return markup.toString();
    }
}
