package io.github.fourmatters.governance.app.importing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** Finds the real public data, which lies beside the project and is no part of it: {@code shared/data} in some folder above. */
final class SharedData {
    private SharedData() {}

    /** The file, or else the test is skipped, and says so. */
    static Path file(String name) {
        Optional<Path> found = find(name);
        if (found.isEmpty()) {
            System.out.println("SKIPPED: there is no shared/data/" + name + " above "
                    + Path.of("").toAbsolutePath() + "; name its folder with -Dgovernance.data=FOLDER");
        }
        Assumptions.assumeTrue(found.isPresent(), "no shared/data/" + name);
        return found.orElseThrow();
    }

    private static Optional<Path> find(String name) {
        String named = System.getProperty("governance.data");
        if (named != null) {
            return Optional.of(Path.of(named, name)).filter(Files::isRegularFile);
        }
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path file = folder.resolve("shared/data").resolve(name);
            if (Files.isRegularFile(file)) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }
}
