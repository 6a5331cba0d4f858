package io.github.fourmatters.governance.app.importing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.github.fourmatters.governance.app.shell.Complaint;
import io.github.fourmatters.governance.spi.text.Quoted;
import io.github.fourmatters.governance.spi.text.TextRule;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What stands above the rows of a table.
 *
 * @param file the file, for messages
 * @param header the names of the columns, none twice
 */
record TableHeader(Path file, ImmutableList<String> header) {
    private static final int SHOWN = 60;

    /** Refuses a table that has not every column that a mapping names. */
    void requireColumns(Mapping mapping) {
        ImmutableSet<String> missing = Sets.difference(mapping.columns().names(), ImmutableSet.copyOf(header))
                .immutableCopy();
        if (!missing.isEmpty()) {
            throw Complaint.badInput(
                    file + " has no column " + shown(missing.asList()) + ", which mapping '" + mapping.name()
                            + "' names; its columns are " + shown(header)
                            + ". Name the right file, or give it a mapping of its own with --mapping",
                    file + " 缺少映射“" + mapping.name() + "”所需的列 " + shown(missing.asList()) + "；现有各列：" + shown(header)
                            + "。请指定正确的文件，或用 --mapping 另给映射");
        }
    }

    /** Texts of the file, made fit for a message. */
    static String shown(List<String> texts) {
        return texts.stream().limit(SHOWN).map(TableHeader::shown).collect(Collectors.joining(", "));
    }

    static String shown(String text) {
        return Quoted.of(text, SHOWN);
    }

    boolean isComplete(Row row) {
        return row.values().size() == header.size();
    }

    /** The value of a column in a complete row, without white space at its ends; empty if nothing in it can be seen. */
    String value(Row row, String column) {
        String value = row.values().get(header.indexOf(column)).strip();
        return TextRule.isVisible(value) ? value : "";
    }
}
