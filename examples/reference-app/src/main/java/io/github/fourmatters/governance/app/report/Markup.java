package io.github.fourmatters.governance.app.report;

import com.google.common.html.HtmlEscapers;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/** Writes HTML and SVG; every text and every value of an attribute is escaped. Not safe for several threads. */
final class Markup {
    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /** Opens an element; names and values of attributes follow one another. */
    @CanIgnoreReturnValue
    Markup begin(String element, Object... attributes) {
        tag(element, attributes).append(">");
        open.push(element);
        return this;
    }

    /** Closes the element that was opened last. */
    @CanIgnoreReturnValue
    Markup end() {
        out.append("</").append(open.pop()).append(">\n");
        return this;
    }

    /** Writes an element without content. */
    @CanIgnoreReturnValue
    Markup empty(String element, Object... attributes) {
        tag(element, attributes).append("/>\n");
        return this;
    }

    /** Writes an element that holds a text. */
    @CanIgnoreReturnValue
    Markup text(String element, String text, Object... attributes) {
        tag(element, attributes)
                .append(">")
                .append(escaped(text))
                .append("</")
                .append(element)
                .append(">\n");
        return this;
    }

    /** Writes what is markup already. */
    @CanIgnoreReturnValue
    Markup raw(String markup) {
        out.append(markup);
        return this;
    }

    private StringBuilder tag(String element, Object... attributes) {
        out.append("<").append(element);
        for (int index = 0; index < attributes.length; index += 2) {
            out.append(" ")
                    .append(attributes[index])
                    .append("=\"")
                    .append(escaped(value(attributes[index + 1])))
                    .append("\"");
        }
        return out;
    }

    private static String value(Object value) {
        return value instanceof Double number ? String.format(Locale.ROOT, "%.1f", number) : value.toString();
    }

    private static String escaped(String text) {
        return HtmlEscapers.htmlEscaper().escape(text);
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
