package io.github.fourmatters.governance.app.shell;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A table for a terminal, also with Chinese in it. A column whose header begins with {@code >} is set to the right.
 *
 * <pre>{@code
 * System.out.print(new Table("Units", "Unit", ">Settled").row("医院", "12").text());
 * }</pre>
 *
 * <p>Not safe for several threads.
 */
public final class Table {
    private static final String RIGHT = ">";
    private static final String GAP = "  ";

    private final String title;
    private final ImmutableList<String> headers;
    private final List<ImmutableList<String>> rows = new ArrayList<>();

    /**
     * Begins a table.
     *
     * @param title stands above it; empty for none
     * @param headers the headers of its columns
     */
    public Table(String title, String... headers) {
        this.title = title;
        this.headers = ImmutableList.copyOf(headers);
    }

    /**
     * Adds a row.
     *
     * @param cells one for each column
     * @return this table
     * @throws IllegalArgumentException if there are not as many as columns
     */
    @CanIgnoreReturnValue
    public Table row(Object... cells) {
        checkArgument(cells.length == headers.size(), "%s cells for %s columns", cells.length, headers.size());
        rows.add(java.util.Arrays.stream(cells).map(Object::toString).collect(ImmutableList.toImmutableList()));
        return this;
    }

    /**
     * Returns the title.
     *
     * @return what stands above the table
     */
    public String title() {
        return title;
    }

    /**
     * Returns the headers.
     *
     * @return one for each column, without the mark of alignment
     */
    public ImmutableList<String> headers() {
        return IntStream.range(0, headers.size()).mapToObj(this::header).collect(ImmutableList.toImmutableList());
    }

    /**
     * Returns the rows.
     *
     * @return the rows, in the order in which they were added
     */
    public ImmutableList<ImmutableList<String>> rows() {
        return ImmutableList.copyOf(rows);
    }

    /**
     * Tells how a column is set.
     *
     * @param column its number, from 0
     * @return whether it is set to the right
     */
    public boolean isRight(int column) {
        return headers.get(column).startsWith(RIGHT);
    }

    /**
     * Lays the table out.
     *
     * @return the table as lines, each ending with a line feed
     */
    public String text() {
        StringBuilder text = new StringBuilder();
        if (!title.isEmpty()) {
            text.append(title).append('\n');
        }
        text.append(line(headers())).append('\n');
        int width = IntStream.range(0, headers.size()).map(this::width).sum() + GAP.length() * (headers.size() - 1);
        text.append("─".repeat(width)).append('\n');
        rows.forEach(row -> text.append(line(row)).append('\n'));
        return text.toString();
    }

    private String line(List<String> cells) {
        return IntStream.range(0, cells.size())
                .mapToObj(column -> TextWidth.padded(cells.get(column), width(column), isRight(column)))
                .collect(Collectors.joining(GAP))
                .stripTrailing();
    }

    private int width(int column) {
        int widest = TextWidth.of(header(column));
        for (ImmutableList<String> row : rows) {
            widest = Math.max(widest, TextWidth.of(row.get(column)));
        }
        return widest;
    }

    private String header(int column) {
        String header = headers.get(column);
        return isRight(column) ? header.substring(RIGHT.length()) : header;
    }
}
