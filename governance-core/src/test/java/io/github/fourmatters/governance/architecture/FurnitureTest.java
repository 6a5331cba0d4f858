package io.github.fourmatters.governance.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static io.github.fourmatters.governance.architecture.Core.CLASSES;
import static io.github.fourmatters.governance.architecture.Core.ROOMS;
import static io.github.fourmatters.governance.architecture.Core.room;
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

/** The four rooms are furnished alike. */
class FurnitureTest {
    @Test
    void each_room_has_the_same_furniture() {
        for (String room : ROOMS) {
            String name = Ascii.toUpperCase(room.charAt(0)) + room.substring(1);
            assertThat(CLASSES.stream().map(JavaClass::getName))
                    .contains(Stream.of("Room", "Command", "Event", "Refusal", "Policy", "State")
                            .map(piece -> room(room) + "." + name + piece)
                            .toArray(String[]::new))
                    .anyMatch(type -> type.startsWith(room(room) + ".") && type.endsWith("Decider"));
        }
    }

    @Test
    void each_piece_is_what_its_name_says() {
        shouldBe("Room", Matter.class);
        shouldBe("Command", Command.class);
        shouldBe("Event", Event.class);
        shouldBe("Refusal", RefusalReason.class);
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

        assertThat(vocabularies).hasSize(ROOMS.size() + 1).allMatch(Class::isEnum);
        assertThat(vocabularies.stream()
                        .flatMap(type -> Arrays.stream(type.getEnumConstants()))
                        .map(RefusalReason.class::cast))
                .allSatisfy(refusal ->
                        assertThat(refusal.advice()).as(refusal.name()).matches("[a-z].{10,}"));
    }

    private static void shouldBe(String ending, Class<?> kind) {
        classes()
                .that()
                .haveNameMatching(
                        ".*\\.(raise|deliberate|act|supervise|evaluate)\\.(Raise|Deliberate|Act|Supervise|Evaluate)"
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
