package io.github.fourmatters.governance.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.io.Resources;
import io.github.fourmatters.governance.spi.journal.Encoded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What was stored must be read for ever. {@code events.txt} has one line for each event type: its name, its schema version, a payload.
 *
 * <p>If a test here fails because an event has changed: raise its version, add the step to {@link Upcasts#KNOWN}, keep the old line
 * and add the new one, which the failed test leaves in {@code target/events.txt}. A line that no release has ever written may be
 * replaced instead.
 */
class GoldenFileTest {
    private final JsonCodec codec = new JsonCodec();

    @Test
    void every_event_type_is_written_as_the_file_has_it() throws IOException {
        List<String> written = Events.TYPES.stream()
                .map(type -> line(codec.encode(Sample.of(type))))
                .toList();
        Files.write(Path.of("target", "events.txt"), written);

        assertThat(golden()).containsAll(written);
    }

    @Test
    void every_line_of_the_file_is_read_as_the_fact_that_it_was() throws IOException {
        assertThat(golden()).isNotEmpty().allSatisfy(line -> {
            Encoded encoded = encoded(line);
            assertThat(codec.decode(encoded))
                    .isEqualTo(Sample.of(EventTypes.all().byName().get(encoded.type())));
        });
    }

    private static List<String> golden() throws IOException {
        return Resources.readLines(Resources.getResource(GoldenFileTest.class, "events.txt"), UTF_8);
    }

    private static String line(Encoded encoded) {
        return encoded.type() + " " + encoded.schemaVersion() + " " + new String(encoded.payload(), UTF_8);
    }

    private static Encoded encoded(String line) {
        String[] parts = line.split(" ", 3);
        return new Encoded(parts[0], Integer.parseInt(parts[1]), parts[2].getBytes(UTF_8));
    }
}
