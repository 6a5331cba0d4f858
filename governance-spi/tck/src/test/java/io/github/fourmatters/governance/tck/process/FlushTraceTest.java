package io.github.fourmatters.governance.tck.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Lines as strace writes them. */
class FlushTraceTest {

    private static final String WRITE = "77 pwrite64(5</data/power/a.db-wal>, \"...\", 4096, 0) = 4096";
    private static final String FLUSH = "77 fdatasync(5</data/power/a.db-wal>) = 0";
    private static final String SAID = "77 write(9</data/said12.txt>, \"kept 0 1 1\\n\", 11) = 11";

    private static FlushTrace trace(String... lines) {
        return FlushTrace.of(List.of(lines), "/data/power", "/said", "kept", path -> !path.endsWith("-shm"));
    }

    private static void assertUnflushed(int wanted, String... lines) {
        assertThat(trace(lines).unflushed()).isEqualTo(wanted);
    }

    @Test
    void what_was_written_and_then_flushed_is_flushed() {
        assertThat(trace(WRITE, FLUSH, SAID, WRITE, FLUSH, SAID).acknowledgements())
                .isEqualTo(2);
        assertUnflushed(0, WRITE, FLUSH, SAID, WRITE, FLUSH, SAID);
    }

    @Test
    void what_is_flushed_after_it_was_acknowledged_is_not() {
        assertUnflushed(2, WRITE, SAID, FLUSH, WRITE, SAID, FLUSH);
    }

    @Test
    void a_flush_before_the_write_does_not_count_nor_one_of_another_file() {
        assertUnflushed(1, FLUSH, WRITE, SAID);
        assertUnflushed(1, WRITE, "77 fsync(6</data/power/a.db>) = 0", SAID);
        assertUnflushed(1, "77 pwrite64(5</elsewhere/a>, \"...\", 1, 0) = 1", "77 fsync(5</elsewhere/a>) = 0", SAID);
    }

    @Test
    void a_flush_counts_when_it_came_back_and_did_not_fail() {
        String begun = "78 fdatasync(5</data/power/a.db-wal> <unfinished ...>";
        String ended = "78 <... fdatasync resumed>) = 0";
        assertUnflushed(0, WRITE, begun, ended, SAID);
        assertUnflushed(1, WRITE, begun, SAID, ended);
        assertUnflushed(1, WRITE, "77 fsync(5</data/power/a.db-wal>) = -1 EIO (Input/output error)", SAID);
    }

    @Test
    void what_is_written_behind_the_flush_is_unflushed_again() {
        assertUnflushed(1, WRITE, FLUSH, WRITE, SAID);
        assertUnflushed(0, WRITE, FLUSH, WRITE, FLUSH, SAID);
        assertUnflushed(1, WRITE, FLUSH, "77 pwrite64(6</data/power/a.db>, \"...\", 4096, 0) = 4096", SAID);
    }

    @Test
    void a_flush_takes_nothing_that_was_written_after_it_began() {
        String begun = "78 fdatasync(5</data/power/a.db-wal> <unfinished ...>";
        String ended = "78 <... fdatasync resumed>) = 0";
        assertUnflushed(1, WRITE, begun, WRITE, ended, SAID);
        assertUnflushed(0, WRITE, begun, ended, SAID);
    }

    @Test
    void a_file_that_holds_nothing_that_is_kept_needs_no_flush() {
        String index = "77 pwrite64(7</data/power/a.db-shm>, \"...\", 8, 0) = 8";
        assertUnflushed(0, WRITE, FLUSH, index, SAID);
        assertUnflushed(1, index, SAID);
    }

    @Test
    void an_acknowledgement_of_nothing_written_is_not_flushed() {
        assertUnflushed(1, WRITE, FLUSH, SAID, SAID);
    }

    @Test
    void other_lines_of_the_process_acknowledge_nothing() {
        assertThat(trace("77 write(9</data/said12.txt>, \"step 0 1 0\\n\", 11) = 11")
                        .acknowledgements())
                .isZero();
    }
}
