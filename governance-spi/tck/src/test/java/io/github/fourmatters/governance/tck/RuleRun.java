package io.github.fourmatters.governance.tck;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.spi.Storage;
import io.github.fourmatters.governance.tck.fact.Fact;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Puts a storage to all tests of one rule that any storage is put to. */
final class RuleRun {

    private RuleRun() {}

    /** Gives the names of the tests that a storage fails, each on a storage made anew. */
    static ImmutableList<String> failures(ContractRule rule, Supplier<Storage<Fact>> storage) {
        return tests().filter(each -> each.getName().startsWith(rule.testPrefix()))
                .filter(each -> !passes(each, storage.get()))
                .map(Method::getName)
                .collect(ImmutableList.toImmutableList());
    }

    private static Stream<Method> tests() {
        return Stream.<Class<?>>iterate(StorageContract.class, each -> each != Object.class, Class::getSuperclass)
                .flatMap(each -> Arrays.stream(each.getDeclaredMethods()))
                .filter(each -> each.isAnnotationPresent(Test.class))
                .sorted(Comparator.comparing(Method::getName));
    }

    private static boolean passes(Method test, Storage<Fact> storage) {
        test.setAccessible(true);
        try {
            Trial.of(storage).passes(contract -> invoke(test, contract));
            return true;
        } catch (Exception | AssertionError found) {
            return false;
        }
    }

    private static void invoke(Method test, StorageContract contract) throws Exception {
        try {
            test.invoke(contract);
        } catch (InvocationTargetException failure) {
            if (failure.getCause() instanceof AssertionError found) {
                throw found;
            }
            throw failure;
        }
    }
}
