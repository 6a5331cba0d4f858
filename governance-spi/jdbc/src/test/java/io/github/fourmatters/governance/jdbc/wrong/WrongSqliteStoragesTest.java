package io.github.fourmatters.governance.jdbc.wrong;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import com.google.common.collect.Iterables;
import io.github.fourmatters.governance.jdbc.wrong.WrongSqliteStorages.Example;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Each storage in a file that breaks a rule on purpose fails the test that is there for it. */
class WrongSqliteStoragesTest {

    @Test
    @SuppressWarnings("SystemOut") // The table is for whoever reads the test's output.
    void each_is_caught() {
        StringBuilder table = new StringBuilder("rule  wrong storage                  caught by\n");
        for (Example each : Iterables.concat(WrongSqliteStorages.ALL, WrongArchives.ALL)) {
            table.append(String.format(
                    "%4d  %-30s %s%n", each.rule().number(), each.storage().getSimpleName(), caughtBy(each)));
        }
        System.out.println("storages in SQLite files that are wrong on purpose\n" + table);
        assertThat(table.toString()).doesNotContain("NOTHING");
    }

    private static String caughtBy(Example example) {
        Optional<Throwable> failure = failure(example);
        if (failure.isEmpty()) {
            return "NOTHING";
        }
        // What breaks down by itself shows nothing of the kit.
        return failure.get() instanceof AssertionError ? example.test() : "NOTHING, it broke down: " + failure.get();
    }

    private static Optional<Throwable> failure(Example example) {
        AtomicReference<TestExecutionResult> result = new AtomicReference<>();
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectMethod(example.storage(), example.test()))
                .build();
        LauncherFactory.create().execute(request, new TestExecutionListener() {
            @Override
            public void executionFinished(TestIdentifier identifier, TestExecutionResult finished) {
                if (identifier.isTest()) {
                    result.set(finished);
                }
            }
        });
        assertThat(result.get()).as("%s is run", example).isNotNull();
        return result.get().getThrowable();
    }
}
