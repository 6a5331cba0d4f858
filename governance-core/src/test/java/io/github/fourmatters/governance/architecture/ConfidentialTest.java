package io.github.fourmatters.governance.architecture;

import static io.github.fourmatters.governance.architecture.Core.CLASSES;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import com.tngtech.archunit.core.domain.JavaClass;
import io.github.fourmatters.governance.issue.Command;
import io.github.fourmatters.governance.issue.Confidential;
import io.github.fourmatters.governance.issue.Digest;
import io.github.fourmatters.governance.issue.Event;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which parts of commands hold a person's own words, and which events have the hash of such words. */
class ConfidentialTest {
    @Test
    void these_parts_of_commands_are_confidential_and_no_others() {
        assertThat(components(Command.class)
                        .filter(part -> part.isAnnotationPresent(Confidential.class))
                        .map(ConfidentialTest::name))
                .containsExactlyInAnyOrder(
                        "Raise.words",
                        "Disconfirm.words",
                        "RaiseObjection.words",
                        "AttachStatement.words",
                        "Appeal.words");
    }

    @Test
    void whatever_is_called_words_is_confidential() {
        assertThat(components(Command.class).filter(part -> part.getName().equals("words")))
                .hasSize(5)
                .allMatch(part -> part.isAnnotationPresent(Confidential.class));
    }

    @Test
    void only_commands_have_confidential_parts() {
        assertThat(components(Record.class)
                        .filter(part -> part.isAnnotationPresent(Confidential.class))
                        .map(RecordComponent::getDeclaringRecord))
                .allMatch(Command.class::isAssignableFrom);
    }

    @Test
    void a_hash_of_words_stands_in_as_many_kinds_of_events_and_each_tells_whose_they_are() {
        assertThat(components(Event.class)
                        .filter(part ->
                                part.getType() == Digest.class && part.getName().equals("words"))
                        .map(part -> part.getDeclaringRecord().getSimpleName()))
                .containsExactlyInAnyOrder(
                        "IssueRaised",
                        "ResultDisconfirmed",
                        "ObjectionRaised",
                        "StatementAttached",
                        "AccountabilityAppealed");
    }

    private static String name(RecordComponent part) {
        return part.getDeclaringRecord().getSimpleName() + "." + part.getName();
    }

    private static Stream<RecordComponent> components(Class<?> kind) {
        ImmutableSet<Class<?>> records = CLASSES.stream()
                .filter(type -> type.isAssignableTo(kind) && type.isRecord())
                .map(JavaClass::reflect)
                .collect(ImmutableSet.toImmutableSet());
        return records.stream().flatMap(type -> Arrays.stream(type.getRecordComponents()));
    }
}
