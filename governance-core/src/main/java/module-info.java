/**
 * The four-matters method of community governance as a library: residents raise, the branch deliberates, members act,
 * three parties evaluate.
 */
@SuppressWarnings("module") // the kernel is exported to modules that are compiled later
module io.github.fourmatters.governance {
    requires transitive com.google.common;
    requires transitive io.github.fourmatters.governance.spi;
    requires org.slf4j;
    requires static com.google.errorprone.annotations;
    requires static org.immutables.value.annotations;
    requires static transitive org.jspecify;

    exports io.github.fourmatters.governance;
    exports io.github.fourmatters.governance.act;
    exports io.github.fourmatters.governance.agreement;
    exports io.github.fourmatters.governance.assessment;
    exports io.github.fourmatters.governance.audit;
    exports io.github.fourmatters.governance.calendar;
    exports io.github.fourmatters.governance.charter;
    exports io.github.fourmatters.governance.deliberate;
    exports io.github.fourmatters.governance.disclosure;
    exports io.github.fourmatters.governance.evaluate;
    exports io.github.fourmatters.governance.figures;
    exports io.github.fourmatters.governance.issue;
    exports io.github.fourmatters.governance.kernel to
            io.github.fourmatters.governance.json,
            io.github.fourmatters.governance.testkit;
    exports io.github.fourmatters.governance.meeting;
    exports io.github.fourmatters.governance.notify;
    exports io.github.fourmatters.governance.policy;
    exports io.github.fourmatters.governance.quantity;
    exports io.github.fourmatters.governance.raise;
    exports io.github.fourmatters.governance.register;
    exports io.github.fourmatters.governance.score;
    exports io.github.fourmatters.governance.supervise;
    exports io.github.fourmatters.governance.tally;
    exports io.github.fourmatters.governance.timeline;
    exports io.github.fourmatters.governance.view;
    exports io.github.fourmatters.governance.vote;
    exports io.github.fourmatters.governance.whatif;
}
