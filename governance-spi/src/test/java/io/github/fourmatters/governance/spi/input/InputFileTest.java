package io.github.fourmatters.governance.spi.input;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputFileTest {

    @TempDir
    private Path folder;

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("a.json"), content);
    }

    private static InputFile of(Path file) {
        return InputFile.of(file, InputLimits.STANDARD.withBytes(1_000).withLine(100));
    }

    private static void refuses(Path file, String... parts) {
        InputFile input = of(file);
        assertThatThrownBy(input::bytes)
                .isInstanceOf(UnreadableInputException.class)
                .hasMessageStartingWith(file + " ")
                .hasMessageContainingAll(parts);
        assertThatThrownBy(() -> input.text(UTF_8))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessageStartingWith(file + " ")
                .hasMessageContainingAll(parts);
    }

    @Test
    void a_file_is_read_as_bytes_and_as_text_without_the_mark() throws IOException {
        assertThat(of(file("\uFEFFlamp 路灯\n")).text(UTF_8)).isEqualTo("lamp 路灯\n");
        assertThat(of(file("lamp")).bytes()).isEqualTo("lamp".getBytes(UTF_8));
        assertThat(of(file("x".repeat(1_000))).bytes()).hasSize(1_000);
    }

    @Test
    void what_is_no_file_that_something_stands_in_is_refused() throws IOException {
        refuses(folder, "is a folder; name a file");
        refuses(folder.resolve("nowhere"), "is not there; name a file that is");
        refuses(file(""), "is empty");
    }

    @Test
    void a_file_that_is_too_large_is_refused_and_one_without_end_as_well() throws IOException {
        assertThatThrownBy(of(file("x".repeat(1_001)))::bytes).hasMessageContaining("more than 1000 bytes");
        assertThatThrownBy(() -> of(file("x\n".repeat(501))).text(UTF_8))
                .hasMessageContaining("more than 1000 characters");
        Path endless = Path.of("/dev/zero");
        if (Files.exists(endless)) {
            assertThatThrownBy(of(endless)::bytes).hasMessageContaining("more than 1000 bytes");
        }
    }

    @Test
    void a_text_in_another_encoding_is_refused_by_name() throws IOException {
        Path file = Files.write(folder.resolve("a.txt"), new byte[] {'a', '\n', (byte) 0xff});

        assertThatThrownBy(() -> of(file).text(UTF_8)).hasMessageContaining("is not text in UTF-8 from line");
        assertThatThrownBy(() -> of(file("a\u0000")).text(UTF_8)).hasMessageContaining("NUL character in line 1");
    }

    @Test
    void a_limit_that_lets_nothing_through_is_refused() {
        assertThatThrownBy(() -> InputLimits.STANDARD.withBytes(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("limit of bytes is 0");
    }
}
