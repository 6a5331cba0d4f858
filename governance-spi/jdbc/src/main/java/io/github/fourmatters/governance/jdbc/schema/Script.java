package io.github.fourmatters.governance.jdbc.schema;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Holds one numbered script of SQL.
 *
 * @param number its number: 1, 2, 3, …
 * @param name its file name
 * @param text what it says
 */
public record Script(int number, String name, String text) {

    // A list rather than a search: a class path cannot be listed reliably.
    private static final ImmutableList<String> NAMES = ImmutableList.of("V1__Create_the_tables.sql");

    /**
     * Reads the scripts of a folder of the class path, in their order.
     *
     * @param folder the folder, from the root of the class path
     * @return the scripts
     */
    public static ImmutableList<Script> all(String folder) {
        ImmutableList.Builder<Script> all = ImmutableList.builder();
        for (int at = 0; at < NAMES.size(); at++) {
            all.add(new Script(at + 1, NAMES.get(at), read(folder + "/" + NAMES.get(at))));
        }
        return all.build();
    }

    /** Gives the statements of all scripts of a folder, in their order. */
    static ImmutableList<String> allStatements(String folder) {
        return all(folder).stream().flatMap(each -> each.statements().stream()).collect(toImmutableList());
    }

    private static String read(String path) {
        try (InputStream in = Script.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException(path + " is missing on the class path; the jar is not whole");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException error) {
            throw new UncheckedIOException(path, error);
        }
    }

    /** Gives the statements one by one: comments stand on lines of their own, and a statement ends with a line's end. */
    ImmutableList<String> statements() {
        String code =
                text.lines().filter(line -> !line.strip().startsWith("--")).collect(joining("\n", "", "\n"));
        return Arrays.stream(code.split(";\n", -1))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .collect(toImmutableList());
    }
}
