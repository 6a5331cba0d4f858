package io.github.fourmatters.governance.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noCodeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static io.github.fourmatters.governance.architecture.Core.CLASSES;

import com.google.common.collect.ImmutableSet;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.Collection;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the library is made of. */
class MaterialsTest {
    private static final ImmutableSet<String> INEXACT =
            ImmutableSet.of("double", "float", Double.class.getName(), Float.class.getName());

    @Test
    void no_static_field_can_change() {
        fields().that()
                .areStatic()
                .and(are(describe("written by hand", field -> !isSynthetic(field))))
                .should()
                .beFinal()
                .andShould()
                .haveRawType(describe("immutable", type -> !isMutable(type)))
                .check(CLASSES);
    }

    @Test
    void numbers_are_exact() {
        noFields().should().haveRawType(inexact()).check(CLASSES);
        noCodeUnits()
                .should()
                .haveRawReturnType(inexact())
                .orShould()
                .haveRawParameterTypes(describe(
                        "with an inexact number", types -> types.stream().anyMatch(MaterialsTest::isInexact)))
                .check(CLASSES);
    }

    @Test
    void no_class_is_named_after_nothing() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Impl")
                .check(CLASSES);
    }

    @Test
    void deciders_are_nobody_elses_business() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Decider")
                .should()
                .bePackagePrivate()
                .check(CLASSES);
    }

    private static boolean isSynthetic(JavaField field) {
        return field.getModifiers().contains(JavaModifier.SYNTHETIC);
    }

    private static boolean isMutable(JavaClass type) {
        boolean container = type.isAssignableTo(Collection.class) || type.isAssignableTo(Map.class);
        return type.isArray()
                || (container && !type.getSimpleName().startsWith("Immutable"))
                || type.getPackageName().startsWith("java.util.concurrent")
                || type.isEquivalentTo(StringBuilder.class);
    }

    private static DescribedPredicate<JavaClass> inexact() {
        return describe("an inexact number", MaterialsTest::isInexact);
    }

    private static boolean isInexact(JavaClass type) {
        return INEXACT.contains(type.getBaseComponentType().getName());
    }
}
