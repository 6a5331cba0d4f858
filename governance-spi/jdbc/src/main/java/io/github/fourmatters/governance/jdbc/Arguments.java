package io.github.fourmatters.governance.jdbc;

/** Refuses numbers and texts that are outside of what a method takes. */
final class Arguments {

    private Arguments() {}

    static void atLeast(String name, long value, long least) {
        if (value < least) {
            throw new IllegalArgumentException(name + " is " + value + "; it must be at least " + least);
        }
    }

    /** Checks a name of 1 to 100 printable ASCII characters without spaces. */
    static void code(String name, String value) {
        if (value.isEmpty() || value.length() > 100 || !value.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            throw new IllegalArgumentException(
                    name + " is '" + value + "'; allowed are 1 to 100 printable ASCII characters without spaces");
        }
    }
}
