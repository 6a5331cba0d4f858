package io.github.fourmatters.governance.tck.durable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.hash.HashCode;
import io.github.fourmatters.governance.spi.StorageException;
import io.github.fourmatters.governance.tck.process.DirectoryTree;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/** Sees that what is not opened is refused with a sentence, and is left as it is. */
final class Refusals {

    private Refusals() {}

    /** Opens, and closes at once; gives the sentence with which it is refused, if it is. Refused or not a retry is never advised. */
    static Optional<String> refusal(Path folder, Supplier<? extends AutoCloseable> opening) {
        ImmutableSortedMap<String, HashCode> before = DirectoryTree.hashes(folder);
        Throwable refused = catchThrowable(() -> opening.get().close());
        if (refused == null) {
            return Optional.empty();
        }
        assertThat(refused)
                .as("how it is refused")
                .isInstanceOfSatisfying(
                        StorageException.class,
                        refusal -> assertThat(refusal.retryable())
                                .as("%s", refusal)
                                .isFalse())
                .hasMessageContaining(folder.getFileName().toString());
        assertThat(DirectoryTree.hashes(folder)).as("files after: %s", refused).containsAllEntriesOf(before);
        return Optional.of(String.valueOf(refused.getMessage()).replace(folder.toString(), "…"));
    }
}
