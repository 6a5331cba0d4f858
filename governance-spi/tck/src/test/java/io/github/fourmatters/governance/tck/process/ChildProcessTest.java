package io.github.fourmatters.governance.tck.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ChildProcessTest {

    @TempDir
    private Path folder;

    /** Says a number for each step that it is permitted; whatever logs and drivers write goes elsewhere. */
    static final class Counting {

        @SuppressWarnings("SystemOut") // It is what a driver might do.
        public static void main(String[] args) {
            System.out.println("a driver's greeting");
            Logger.getLogger("driver").warning("a logger's first line");
            try (Speaker speaker = new Speaker(Path.of(args[0]))) {
                Permission permission =
                        Permission.from(System.in, () -> Runtime.getRuntime().halt(0));
                for (int number = 1; true; number++) {
                    permission.await();
                    System.out.println("a line in between");
                    speaker.say(args[1] + " " + number);
                }
            }
        }
    }

    private ChildProcess start() {
        return ChildProcess.start(ImmutableList.of(), Counting.class, folder, ImmutableList.of("number"));
    }

    private static List<String> await(ChildProcess child, int lines) {
        List<String> said = new ArrayList<>();
        while (said.size() < lines) {
            LockSupport.parkNanos(1_000_000);
            said.addAll(child.said());
        }
        return said;
    }

    @Test
    void what_a_child_says_is_heard_whatever_else_is_written_to_its_standard_output() {
        try (ChildProcess child = start()) {
            child.permit(3);
            assertThat(await(child, 3)).containsExactly("number 1", "number 2", "number 3");
            assertThat(child.output()).contains("a driver's greeting").contains("a logger's first line");
            child.permit(1);
            assertThat(await(child, 1)).containsExactly("number 4");
        }
    }

    @Test
    void what_was_said_before_a_kill_is_heard_after_it() {
        try (ChildProcess child = start()) {
            child.permit(1_000_000);
            int heard = await(child, 20).size();
            child.kill();
            assertThat(child.isAlive()).isFalse();
            List<String> rest = child.said();
            if (!rest.isEmpty()) {
                assertThat(rest.get(0)).isEqualTo("number " + (heard + 1));
            }
            assertThat(child.said()).isEmpty();
        }
    }

    @Test
    void a_frozen_child_says_nothing_and_goes_on_when_it_is_thawed() {
        try (ChildProcess child = start()) {
            child.permit(1_000_000);
            int heard = await(child, 20).size();
            child.freeze();
            heard += child.said().size();
            LockSupport.parkNanos(50_000_000);
            assertThat(child.said()).isEmpty();
            child.thaw();
            assertThat(await(child, 1).get(0)).isEqualTo("number " + (heard + 1));
        }
    }

    @Test
    void a_child_ends_with_its_standard_input() {
        try (ChildProcess child = start()) {
            child.permit(1);
            await(child, 1);
            child.end();
            assertThat(child.isAlive()).isFalse();
        }
    }

    @Test
    void a_child_that_ended_by_itself_is_told_with_what_it_wrote() {
        try (ChildProcess child =
                ChildProcess.start(ImmutableList.of(), Counting.class, folder.resolve("."), ImmutableList.of())) {
            while (child.isAlive()) {
                child.said();
                LockSupport.parkNanos(1_000_000);
                try {
                    child.permit(1);
                } catch (RuntimeException ended) {
                    break;
                }
            }
            child.end();
            assertThat(child.output()).contains("ArrayIndexOutOfBounds");
            assertThatThrownBy(() -> child.permit(1)).hasMessageContaining("ArrayIndexOutOfBounds");
        }
    }
}
