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

    /** The packages of the matters, each of which may look into those before it. */
    static final ImmutableList<String> MATTERS =
            ImmutableList.of("raise", "deliberate", "meeting", "act", "supervise", "evaluate");

    static final JavaClasses CLASSES = new ClassFileImporter()
            .importUrl(Governance.class.getProtectionDomain().getCodeSource().getLocation());

    private Core() {}

    static String inPackage(String name) {
        return ROOT + "." + name;
    }

    /** The library's own packages, apart from some. */
    static DescribedPredicate<JavaClass> libraryApartFrom(String... packages) {
        ImmutableSet<String> allowed =
                Arrays.stream(packages).map(Core::inPackage).collect(ImmutableSet.toImmutableSet());
        return DescribedPredicate.describe(
                "of the library, outside of " + Arrays.toString(packages),
                type -> isWithin(type, ROOT) && allowed.stream().noneMatch(each -> isWithin(type, each)));
    }

    private static boolean isWithin(JavaClass type, String root) {
        return type.getPackageName().equals(root) || type.getPackageName().startsWith(root + ".");
    }
}
