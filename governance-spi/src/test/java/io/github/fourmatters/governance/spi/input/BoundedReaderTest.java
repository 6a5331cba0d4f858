package io.github.fourmatters.governance.spi.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.io.CharStreams;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.MalformedInputException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class BoundedReaderTest {

    private static final InputLimits SMALL = new InputLimits(1_000, 100, 5, 300, 10, 10);

    private static BoundedReader of(String text) {
        return new BoundedReader("a.csv", new StringReader(text), SMALL);
    }

    private static void refuses(String text, String... parts) {
        assertThatThrownBy(() -> CharStreams.toString(of(text)))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessageStartingWith("a.csv ")
                .hasMessageContainingAll(parts);
    }

    @Test
    void what_is_within_the_limits_comes_through_as_it_is() throws IOException {
        String text = ("x".repeat(99) + "\n").repeat(10);

        assertThat(CharStreams.toString(of(text))).isEqualTo(text);
    }

    @Test
    void a_long_line_a_long_text_and_nul_are_refused_by_line() {
        refuses("short\n" + "x".repeat(101), "more than 100 characters in line 2", "make it smaller");
        refuses(("x".repeat(99) + "\n").repeat(11), "more than 1000 characters");
        refuses("a\n\u0000", "NUL character in line 2");
    }

    @Test
    void an_endless_line_is_not_read_to_its_end() {
        BoundedReader reader = new BoundedReader("a.csv", endless(), InputLimits.STANDARD);

        assertThatThrownBy(() -> CharStreams.toString(reader)).hasMessageContaining("1048576 characters in line 1");
    }

    private static Reader endless() {
        return new Reader() {
            @Override
            public int read(char[] into, int from, int most) {
                Arrays.fill(into, from, from + most, 'x');
                return most;
            }

            @Override
            public void close() {}
        };
    }

    @Test
    void a_record_over_many_lines_is_bounded_and_begins_anew_after_each() throws IOException {
        char[] buffer = new char[200];
        BoundedReader bounded = of("\"x\n".repeat(200));
        bounded.countRecords();
        assertThat(bounded.read(buffer)).isEqualTo(200);
        bounded.nextRecord();
        assertThat(bounded.read(buffer)).isEqualTo(200);
        assertThatThrownBy(() -> bounded.read(buffer))
                .hasMessageContaining("more than 300 characters in one record")
                .hasMessageContaining("a quote that is not closed");
    }

    @Test
    void the_mark_in_the_first_place_is_passed_over_however_little_is_read_at_once() throws IOException {
        BoundedReader bounded = of("\uFEFFab\uFEFF");

        assertThat(new int[] {bounded.read(), bounded.read(), bounded.read(), bounded.read()})
                .containsExactly('a', 'b', '\uFEFF', -1);
        assertThat(CharStreams.toString(of("\uFEFF"))).isEmpty();
        assertThat(CharStreams.toString(of("\uFEFFab"))).isEqualTo("ab");
    }

    @Test
    void bytes_of_another_encoding_are_refused_by_line() throws IOException {
        Reader broken = new Reader() {
            @Override
            public int read(char[] into, int from, int most) throws IOException {
                throw new MalformedInputException(1);
            }

            @Override
            public void close() {}
        };

        assertThatThrownBy(() -> new BoundedReader("a.csv", broken, SMALL).read())
                .isInstanceOf(UnreadableInputException.class)
                .hasMessageContaining("is not text in its encoding from line 1 on");
    }
}
