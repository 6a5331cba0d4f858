package io.github.fourmatters.governance.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static io.github.fourmatters.governance.architecture.Core.CLASSES;

import com.google.common.collect.ImmutableSet;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import io.github.fourmatters.governance.notify.Dispatcher;
import java.io.Serializable;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Calendar;
import java.util.Date;
import java.util.Random;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** A history replays to the same state: nothing comes in but through the arguments. */
class PurityTest {
    private static final ImmutableSet<String> CLOCK_METHODS = ImmutableSet.of("currentTimeMillis", "nanoTime");

    @Test
    void nobody_looks_at_the_clock() {
        noClasses()
                .should()
                .accessTargetWhere(target("a clock", PurityTest::isClock))
                .check(CLASSES);
        noClasses()
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Clock.class, Date.class, Calendar.class)
                .check(CLASSES);
    }

    @Test
    void the_door_and_the_dispatcher_alone_hold_a_clock() {
        noClasses()
                .that()
                .resideOutsideOfPackage(Core.ROOT)
                .and()
                .areNotAssignableTo(Dispatcher.class)
                .should()
                .dependOnClassesThat()
                .areAssignableTo(InstantSource.class)
                .check(CLASSES);
    }

    @Test
    void nobody_asks_the_machine_where_it_stands() {
        noClasses()
                .should()
                .accessTargetWhere(target(
                        "the machine's settings",
                        target -> target.getName().equals("systemDefault")
                                || (target.getOwner().isEquivalentTo(System.class)
                                        && ImmutableSet.of("getenv", "getProperty")
                                                .contains(target.getName()))))
                .check(CLASSES);
    }

    @Test
    void nobody_throws_dice() {
        noClasses()
                .should()
                .dependOnClassesThat(describe("are random", PurityTest::isRandom))
                .orShould()
                .accessTargetWhere(target(
                        "randomness",
                        target -> (target.getOwner().isEquivalentTo(Math.class)
                                        && target.getName().equals("random"))
                                || (target.getOwner().isEquivalentTo(UUID.class)
                                        && target.getName().equals("randomUUID"))))
                .check(CLASSES);
    }

    @Test
    void nobody_reads_or_writes_files_nets_or_databases() {
        noClasses()
                .should()
                .dependOnClassesThat(describe("do input or output", PurityTest::isInputOrOutput))
                .check(CLASSES);
    }

    @Test
    void nobody_hides_anything_in_a_thread() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(ThreadLocal.class)
                .check(CLASSES);
    }

    private static boolean isClock(AccessTarget target) {
        JavaClass owner = target.getOwner();
        return (owner.getPackageName().startsWith("java.time")
                        && target.getName().equals("now"))
                || (owner.isEquivalentTo(System.class) && CLOCK_METHODS.contains(target.getName()));
    }

    private static boolean isRandom(JavaClass type) {
        return type.isAssignableTo(Random.class) || type.isAssignableTo(RandomGenerator.class);
    }

    private static boolean isInputOrOutput(JavaClass type) {
        String name = type.getPackageName();
        return (name.equals("java.io") && !type.isEquivalentTo(Serializable.class))
                || name.startsWith("java.nio.file")
                || name.startsWith("java.nio.channels")
                || name.startsWith("java.net")
                || name.startsWith("java.sql")
                || name.startsWith("javax.");
    }

    private static DescribedPredicate<JavaAccess<?>> target(
            String what, java.util.function.Predicate<AccessTarget> matches) {
        return describe(what, access -> matches.test(access.getTarget()));
    }
}
