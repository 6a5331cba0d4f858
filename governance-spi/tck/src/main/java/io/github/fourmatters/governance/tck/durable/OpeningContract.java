package io.github.fourmatters.governance.tck.durable;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import io.github.fourmatters.governance.spi.DurableStorage;
import io.github.fourmatters.governance.spi.journal.EventCodec;
import io.github.fourmatters.governance.tck.fact.Fact;
import io.github.fourmatters.governance.tck.fact.FactCodec;
import io.github.fourmatters.governance.tck.process.DirectoryTree;
import io.github.fourmatters.governance.tck.scene.Report;
import io.github.fourmatters.governance.tck.workload.Findings;
import io.github.fourmatters.governance.tck.workload.Progress;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/** Tests that opening looks before it trusts: what is not a whole file of this storage is refused, and left as it is. */
abstract class OpeningContract extends ImageContract {

    private static final int PLACES = 40;

    /** Is a way to open a folder's storage. */
    private interface Way extends BiFunction<Path, EventCodec<Fact>, DurableStorage<Fact>> {}

    private Map<String, Way> ways() {
        return ImmutableMap.of("created or opened", this::open, "opened", this::openOnly, "read", this::openReadOnly);
    }

    private Optional<String> refusal(Path folder, Way way) {
        return Refusals.refusal(folder, () -> way.apply(folder, new FactCodec()));
    }

    /** Gives the sentence with which each way of opening refuses a folder; they are the same but for what to do. */
    private String refused(String what, Path folder) {
        List<String> sentences = new ArrayList<>();
        ways().forEach((name, way) -> {
            Optional<String> sentence = refusal(folder, way);
            assertThat(sentence).as("%s, %s", what, name).isPresent();
            sentences.add(sentence.orElse(""));
        });
        Report.print(getClass().getSimpleName() + ", " + what + ": " + sentences.get(0));
        return sentences.get(0);
    }

    @Test
    void rule_9_a_file_that_is_cut_anywhere_is_refused_and_left_as_it_is_or_holds_everything() throws IOException {
        Path whole = folder("whole");
        Progress progress = filled(whole);
        long length = Files.size(file(whole));
        TreeSet<Long> lengths = new TreeSet<>(List.of(length - 1, length - 100, length - 300));
        for (long place = 0; place < PLACES; place++) {
            lengths.add(length * place / PLACES);
        }
        int refused = 0;
        for (long each : lengths) {
            for (Map.Entry<String, Way> way : ways().entrySet()) {
                refused += isRefused(whole, progress, each, way) ? 1 : 0;
            }
        }
        Report.print(getClass().getSimpleName() + ", a file of " + length + " bytes cut at " + lengths.size()
                + " places, opened in " + ways().size() + " ways: refused " + refused + " times, whole otherwise");
    }

    private boolean isRefused(Path whole, Progress progress, long length, Map.Entry<String, Way> way)
            throws IOException {
        Path cut = DirectoryTree.copy(whole, folder("cut"));
        try (FileChannel file = FileChannel.open(file(cut), StandardOpenOption.WRITE)) {
            file.truncate(length);
        }
        boolean refused = refusal(cut, way.getValue()).isPresent();
        if (!refused) {
            Findings findings = check(cut, progress);
            assertThat(findings.isClean())
                    .as("cut to %s bytes and %s without a word: %s", length, way.getKey(), findings)
                    .isTrue();
        }
        DirectoryTree.delete(cut);
        return refused;
    }

    @Test
    void rule_9_whatever_is_no_file_of_this_storage_is_refused_with_a_sentence_of_its_own_and_left_as_it_is()
            throws IOException {
        Map<String, String> sentences = new LinkedHashMap<>();
        byte[] garbage = new byte[20_000];
        new Random(1).nextBytes(garbage);
        sentences.put("garbage", refused("garbage", fileOf("garbage", garbage)));
        refused("a text", fileOf("text", "Dear Sir or Madam,\n".repeat(500).getBytes(UTF_8)));
        sentences.put("an empty file", refused("an empty file", fileOf("empty", new byte[0])));
        Path foreign = folder("foreign");
        makeForeign(foreign);
        sentences.put("another program's file", refused("another program's file", foreign));
        Path newer = folder("newer");
        filled(newer);
        makeNewer(newer);
        sentences.put("a newer version's file", refused("a newer version's file", newer));
        assertThat(sentences.values()).doesNotHaveDuplicates();
    }

    private Path fileOf(String name, byte[] bytes) throws IOException {
        Path folder = folder(name);
        Files.write(file(folder), bytes);
        return folder;
    }

    @Test
    void rule_9_only_one_way_of_opening_makes_a_file_and_only_where_there_is_none() {
        Path empty = folder("nothing");
        assertThat(refusal(empty, this::openOnly)).isPresent();
        assertThat(refusal(empty, this::openReadOnly)).isPresent();
        assertThat(DirectoryTree.hashes(empty)).isEmpty();
        Progress progress = filled(empty);
        assertThat(check(empty, progress).isClean()).isTrue();
    }
}
