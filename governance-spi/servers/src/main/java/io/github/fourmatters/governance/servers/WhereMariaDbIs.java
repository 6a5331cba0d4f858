package io.github.fourmatters.governance.servers;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Runs tests where MariaDB is installed; says aloud what is not tried elsewhere. */
public final class WhereMariaDbIs implements ExecutionCondition {

    private static final String MISSING =
            "there is no mariadbd here, so the storage is not tried on MariaDB; install mariadb-server";

    /** Makes one. */
    public WhereMariaDbIs() {}

    @Override
    @SuppressWarnings("SystemOut") // A test that is not run has no other place to say so.
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (MariaDbServer.isInstalled()) {
            return ConditionEvaluationResult.enabled("MariaDB is installed");
        }
        if (context.getTestMethod().isEmpty()) {
            System.out.println("SKIPPED: " + context.getDisplayName() + ": " + MISSING);
        }
        return ConditionEvaluationResult.disabled(MISSING);
    }
}
