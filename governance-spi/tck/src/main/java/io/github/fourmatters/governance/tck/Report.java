package io.github.fourmatters.governance.tck;

/** Prints what a test found, and what it could not try: nothing is left out in silence. */
final class Report {

    private Report() {}

    @SuppressWarnings("SystemOut") // It is for whoever reads the test's output.
    static void print(String text) {
        System.out.println("[governance-tck] " + text);
    }

    /** Says that a test could not be made here, and why. */
    static void notTried(Object test, String what, String why) {
        print("NOT TRIED, " + test.getClass().getSimpleName() + ": " + what + ": " + why);
    }
}
