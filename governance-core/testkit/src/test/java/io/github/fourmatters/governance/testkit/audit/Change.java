package io.github.fourmatters.governance.testkit.audit;

import io.github.fourmatters.governance.audit.FindingKind;
import java.util.Arrays;
import java.util.List;

/** One change by statements of one's own, and what it is named by. */
record Change(String what, List<String> statements, List<FindingKind> findings) {
    static Change change(String what, String statement, FindingKind... findings) {
        return new Change(what, List.of(statement), Arrays.asList(findings));
    }

    static Change change(String what, List<String> statements, FindingKind... findings) {
        return new Change(what, statements, Arrays.asList(findings));
    }

    @Override
    public String toString() {
        return what;
    }
}
