package io.github.fourmatters.governance.jdbc.table;

/** Refuses numbers and texts that are outside of what a method takes. */
final class Arguments {

    private Arguments() {}

    static void atLeast(String name, long value, long least) {
        if (value < least) {
            throw new IllegalArgumentException(name + " is " + value + "; it must be at least " + least);
        }
    }

    /** Checks a name of 1 to so many printable ASCII characters without spaces. */
    static void code(String name, String value, int max) {
        if (value.isEmpty() || value.length() > max || !value.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            throw new IllegalArgumentException(name + " is '" + value + "'; allowed are 1 to " + max
                    + " printable ASCII characters without spaces");
        }
    }
}
