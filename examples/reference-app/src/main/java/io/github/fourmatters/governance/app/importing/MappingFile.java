package io.github.fourmatters.governance.app.importing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.guava.GuavaModule;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import io.github.fourmatters.governance.app.shell.Complaint;
import io.github.fourmatters.governance.app.shell.FileProblem;
import io.github.fourmatters.governance.app.shell.LibrarySentences;
import io.github.fourmatters.governance.app.shell.Sentence;
import io.github.fourmatters.governance.json.BoundedJson;
import io.github.fourmatters.governance.spi.input.InputFile;
import io.github.fourmatters.governance.spi.input.InputLimits;
import io.github.fourmatters.governance.spi.input.UnreadableInputException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads mappings, the ones that ship with the app as well as one's own, and says what is wrong with them in their own words. */
final class MappingFile {
    /** The mappings that ship. */
    static final ImmutableSortedSet<String> FORMATS = ImmutableSortedSet.of("stlouis-csb");

    private static final InputLimits LIMITS =
            InputLimits.STANDARD.withBytes(1 << 20).withElements(10_000);

    private static final ObjectMapper JSON = JsonMapper.builder(BoundedJson.factory(LIMITS))
            .addModules(new GuavaModule(), new Jdk8Module(), new JavaTimeModule())
            .enable(
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                    DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    private final Sentence what;

    private MappingFile(Sentence what) {
        this.what = what;
    }

    static Mapping ofFormat(String format) {
        if (!FORMATS.contains(format)) {
            throw Complaint.badInput(
                    "--format " + format + " is unknown; known are " + FORMATS
                            + ", and --mapping FILE takes one of your own",
                    "没有 --format " + format + "；可用 " + FORMATS + "，或用 --mapping 指定自己的映射文件");
        }
        return new MappingFile(new Sentence("format " + format, "映射 " + format)).parse(bytes(format));
    }

    /** The text of a mapping that ships, to begin one of one's own from. */
    static String text(String format) {
        return new String(bytes(format), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String format) {
        try (InputStream in = MappingFile.class.getResourceAsStream(format + ".json")) {
            return in == null ? new byte[0] : in.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(
                    "the app's own " + format + ".json cannot be read; build the app again", failure);
        }
    }

    static Mapping read(Path file) {
        try {
            return new MappingFile(new Sentence("mapping " + file, "映射 " + file))
                    .parse(InputFile.of(file, LIMITS).bytes());
        } catch (UnreadableInputException wrong) {
            throw Complaint.storage(
                    "mapping " + file + " cannot be read (" + wrong.problem() + "); name a JSON file that is there",
                    "映射 " + file + " 无法读取（"
                            + LibrarySentences.of(wrong.problem()).chinese() + "）；请指定已有的 JSON 文件");
        }
    }

    private Mapping parse(byte[] bytes) {
        try {
            JsonNode tree = JSON.readTree(bytes);
            requireKeys("", tree, Mapping.class);
            requireKeys("columns.", tree.get("columns"), Columns.class);
            return JSON.treeToValue(tree, Mapping.class);
        } catch (JsonMappingException wrong) {
            throw wrong(
                    ": " + key(wrong) + reason(wrong),
                    "：" + key(wrong) + LibrarySentences.of(reason(wrong)).chinese());
        } catch (JsonProcessingException wrong) {
            String told = BoundedJson.problem(wrong);
            throw wrong(
                    " is not JSON: " + told,
                    " 不是 JSON。" + LibrarySentences.of(told).chinese());
        } catch (IOException failure) {
            throw wrong(" cannot be read: " + FileProblem.english(failure), " 无法读取：" + FileProblem.chinese(failure));
        }
    }

    private Complaint wrong(String english, String chinese) {
        return Complaint.badInput(what.english() + english, what.chinese() + chinese);
    }

    /** Compares the keys that are there with those that a record wants; only optional ones may be missing. */
    private void requireKeys(String path, @Nullable JsonNode node, Class<? extends Record> wanted) {
        if (node == null || !node.isObject()) {
            throw wrong(
                    (path.isEmpty() ? "" : ": " + path) + " must be a JSON object with the keys "
                            + names(wanted, false),
                    (path.isEmpty() ? "" : "：" + path) + " 必须是 JSON 对象，含以下键：" + names(wanted, false));
        }
        ImmutableSortedSet<String> there = ImmutableSortedSet.copyOf(node.fieldNames());
        ImmutableSortedSet<String> known = names(wanted, false);
        for (String unknown : Sets.difference(there, known)) {
            String key = path + TableHeader.shown(unknown);
            throw wrong(": key '" + key + "' is unknown; known are " + known, "：没有键“" + key + "”；可用的键：" + known);
        }
        ImmutableSortedSet<String> missing = ImmutableSortedSet.copyOf(Sets.difference(names(wanted, true), there));
        if (!missing.isEmpty()) {
            String keys = missing.stream().map(key -> "'" + path + key + "'").collect(Collectors.joining(", "));
            String present = TableHeader.shown(there.asList());
            throw wrong(
                    (missing.size() == 1 ? ": key " + keys + " is" : ": keys " + keys + " are")
                            + " missing; there are [" + present + "], and --print-mapping prints a whole one",
                    "：缺少键 " + keys + "；现有 [" + present + "]；--print-mapping 可打印完整的映射");
        }
    }

    private static ImmutableSortedSet<String> names(Class<? extends Record> type, boolean onlyRequired) {
        return Arrays.stream(type.getRecordComponents())
                .filter(component -> !onlyRequired || component.getType() != Optional.class)
                .map(RecordComponent::getName)
                .collect(ImmutableSortedSet.toImmutableSortedSet(String::compareTo));
    }

    private static String key(JsonMappingException wrong) {
        return wrong.getPath().isEmpty()
                ? ""
                : wrong.getPath().stream()
                        .map(step -> step.getFieldName() == null ? "" + step.getIndex() : step.getFieldName())
                        .collect(Collectors.joining(".", "key '", "': "));
    }

    /** What a check of ours said, or else what Jackson says. */
    private static String reason(JsonMappingException wrong) {
        return wrong.getCause() instanceof IllegalArgumentException ours && ours.getMessage() != null
                ? ours.getMessage()
                : BoundedJson.problem(wrong);
    }
}
