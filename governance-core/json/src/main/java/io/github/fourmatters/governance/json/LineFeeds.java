package io.github.fourmatters.governance.json;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;

/** Indents by two spaces and ends lines with a line feed, whatever the system's lines end with. */
final class LineFeeds extends DefaultPrettyPrinter {
    private static final long serialVersionUID = 1;

    LineFeeds() {
        indentObjectsWith(new DefaultIndenter("  ", "\n"));
        indentArraysWith(new DefaultIndenter("  ", "\n"));
    }

    @Override
    public DefaultPrettyPrinter createInstance() {
        return new LineFeeds();
    }
}
