package io.github.fourmatters.governance.tck.scene;

import org.junit.jupiter.api.Assumptions;

/** Prints what a test found, and what it could not try: nothing is left out in silence. */
public final class Report {

    /** Is the system property that lets a test fail which cannot be made. */
    static final String STRICT = "governance.tck.strict";

    private Report() {}

    /**
     * Prints what a test found.
     *
     * @param text what it found
     */
    @SuppressWarnings("SystemOut") // It is for whoever reads the test's output.
    public static void print(String text) {
        System.out.println("[governance-tck] " + text);
    }

    /**
     * Ends a test that cannot be made here, as skipped and never as passed; says so, and why. With {@link #STRICT} it fails.
     *
     * @param possible whether it can
     * @param test the test
     * @param what what it would tell
     * @param why why it cannot
     */
    public static void requireTried(boolean possible, Object test, String what, String why) {
        if (possible) {
            return;
        }
        String text = "NOT TRIED, " + test.getClass().getSimpleName() + ": " + what + ": " + why;
        print(text);
        if (Boolean.getBoolean(STRICT)) {
            throw new AssertionError(text + " (" + STRICT + " is set)");
        }
        Assumptions.abort(text);
    }
}
