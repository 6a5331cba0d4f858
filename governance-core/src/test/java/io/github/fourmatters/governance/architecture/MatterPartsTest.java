package io.github.fourmatters.governance.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static io.github.fourmatters.governance.architecture.Core.CLASSES;
import static io.github.fourmatters.governance.architecture.Core.MATTERS;
import static io.github.fourmatters.governance.architecture.Core.inPackage;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.tngtech.archunit.core.domain.JavaClass;
import io.github.fourmatters.governance.issue.Command;
import io.github.fourmatters.governance.issue.Event;
import io.github.fourmatters.governance.issue.EventType;
import io.github.fourmatters.governance.issue.RefusalReason;
import io.github.fourmatters.governance.kernel.Matter;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The packages of the matters are made alike. */
class MatterPartsTest {
    @Test
    void each_matter_has_the_same_parts() {
        for (String matter : MATTERS) {
            assertThat(CLASSES.stream().map(JavaClass::getName))
                    .contains(Stream.of("Matter", "Command", "Event", "RefusalReason", "State")
                            .map(part -> part(matter, part))
                            .toArray(String[]::new))
                    .anyMatch(type -> type.startsWith(inPackage(matter) + ".") && type.endsWith("Decider"));
        }
    }

    @Test
    void each_matter_has_a_policy_but_a_meeting_which_goes_by_that_of_deliberating() {
        assertThat(MATTERS)
                .filteredOn(matter -> !CLASSES.contain(part(matter, "Policy")))
                .containsExactly("meeting");
    }

    @Test
    void each_part_is_what_its_name_says() {
        shouldBe("Matter", Matter.class);
        shouldBe("Command", Command.class);
        shouldBe("Event", Event.class);
        shouldBe("RefusalReason", RefusalReason.class);
    }

    @Test
    void each_event_is_a_record_with_a_name_of_its_own_to_be_stored_under() {
        ImmutableList<Class<?>> events = finalTypes(Event.class);

        assertThat(events).hasSizeGreaterThan(40).allSatisfy(type -> {
            assertThat(type).isRecord().hasAnnotation(EventType.class);
            assertThat(type.getAnnotation(EventType.class).name()).matches("[a-z]+(-[a-z]+)*");
            assertThat(type.getAnnotation(EventType.class).version()).isPositive();
        });
        assertThat(events)
                .extracting(type -> type.getAnnotation(EventType.class).name())
                .doesNotHaveDuplicates();
    }

    @Test
    void each_command_is_a_record() {
        assertThat(finalTypes(Command.class)).hasSizeGreaterThan(30).allMatch(Class::isRecord);
    }

    @Test
    void each_refusal_says_what_to_do_about_it() {
        ImmutableList<Class<?>> vocabularies = finalTypes(RefusalReason.class);

        assertThat(vocabularies).hasSize(MATTERS.size() + 1).allMatch(Class::isEnum);
        assertThat(vocabularies.stream()
                        .flatMap(type -> Arrays.stream(type.getEnumConstants()))
                        .map(RefusalReason.class::cast))
                .allSatisfy(
                        reason -> assertThat(reason.advice()).as(reason.name()).matches("[a-z].{10,}"));
    }

    private static String part(String matter, String part) {
        return inPackage(matter) + "." + Ascii.toUpperCase(matter.charAt(0)) + matter.substring(1) + part;
    }

    private static void shouldBe(String ending, Class<?> kind) {
        classes()
                .that()
                .haveNameMatching(".*\\.(raise|deliberate|meeting|act|supervise|evaluate)"
                        + "\\.(Raise|Deliberate|Meeting|Act|Supervise|Evaluate)"
                        + ending)
                .should()
                .beAssignableTo(kind)
                .check(CLASSES);
    }

    private static ImmutableList<Class<?>> finalTypes(Class<?> kind) {
        return CLASSES.stream()
                .filter(type -> type.isAssignableTo(kind) && !type.isInterface() && !type.isAnonymousClass())
                .map(JavaClass::reflect)
                .collect(ImmutableList.toImmutableList());
    }
}
