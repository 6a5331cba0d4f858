package io.github.fourmatters.governance.testkit.law;

/** Tells of a broken law. */
final class Law {
    private Law() {}

    static void same(String law, Object one, Object other) {
        holds(law, one.equals(other) && one.hashCode() == other.hashCode(), one + " is not " + other);
    }

    static void holds(String law, boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError("not " + law + ": " + otherwise);
        }
    }
}
