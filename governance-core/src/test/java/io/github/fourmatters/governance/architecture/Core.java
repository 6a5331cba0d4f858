package io.github.fourmatters.governance.architecture;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.github.fourmatters.governance.Governance;
import java.util.Arrays;

/** The compiled classes of this module, tests apart. */
final class Core {
    static final String ROOT = "io.github.fourmatters.governance";

    /** The rooms, each of which may look into those before it. */
    static final ImmutableList<String> ROOMS = ImmutableList.of("raise", "deliberate", "act", "supervise", "evaluate");

    static final JavaClasses CLASSES = new ClassFileImporter()
            .importUrl(Governance.class.getProtectionDomain().getCodeSource().getLocation());

    private Core() {}

    static String room(String name) {
        return ROOT + "." + name;
    }

    /** The library's own packages, apart from some. */
    static DescribedPredicate<JavaClass> libraryApartFrom(String... rooms) {
        ImmutableSet<String> allowed = Arrays.stream(rooms).map(Core::room).collect(ImmutableSet.toImmutableSet());
        return DescribedPredicate.describe(
                "of the library, outside of " + Arrays.toString(rooms),
                type -> isWithin(type, ROOT) && allowed.stream().noneMatch(room -> isWithin(type, room)));
    }

    private static boolean isWithin(JavaClass type, String root) {
        return type.getPackageName().equals(root) || type.getPackageName().startsWith(root + ".");
    }
}
