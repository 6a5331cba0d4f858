/** Random histories that obey the rules, and the rules as checks over any history, for testers. */
module io.github.fourmatters.governance.testkit {
    requires transitive io.github.fourmatters.governance;
    requires transitive net.jqwik.api;
    requires static com.google.errorprone.annotations;

    exports io.github.fourmatters.governance.testkit;
    exports io.github.fourmatters.governance.testkit.invariant;
    exports io.github.fourmatters.governance.testkit.law;
}
