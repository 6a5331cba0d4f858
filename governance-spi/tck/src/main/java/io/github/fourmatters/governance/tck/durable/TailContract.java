package io.github.fourmatters.governance.tck.durable;

import static io.github.fourmatters.governance.tck.scene.Scene.LEDGER;
import static io.github.fourmatters.governance.tck.scene.Scene.START;
import static io.github.fourmatters.governance.tck.scene.Scene.appended;
import static io.github.fourmatters.governance.tck.scene.Scene.command;
import static io.github.fourmatters.governance.tck.scene.Scene.feed;
import static io.github.fourmatters.governance.tck.scene.Scene.stream;
import static io.github.fourmatters.governance.tck.scene.Scene.to;
import static io.github.fourmatters.governance.tck.scene.Scene.tryAppend;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.spi.Storage;
import io.github.fourmatters.governance.spi.journal.FeedPage;
import io.github.fourmatters.governance.spi.journal.Recorded;
import io.github.fourmatters.governance.tck.fact.Fact;
import io.github.fourmatters.governance.tck.scene.Crowd;
import io.github.fourmatters.governance.tck.scene.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Tests that readers who follow a feed while many append to it miss nothing: some seconds long, or a minute where there is time. */
abstract class TailContract extends ArchiveContract {

    private static final int WRITERS = 32;
    private static final int READERS = 4;
    private static final int PAGE = 100;

    @Test
    void rule_2_four_readers_miss_nothing_while_thirty_two_writers_append() {
        long end = System.nanoTime() + Effort.tailTime().toNanos();
        AtomicInteger writing = new AtomicInteger(WRITERS);
        ImmutableList<List<Recorded<Fact>>> seen = Crowd.run(
                WRITERS + READERS,
                Effort.tailTime().plusSeconds(60),
                at -> at < WRITERS ? written(storage(), at, end, writing) : followed(storage(), writing));
        List<Recorded<Fact>> all = feed(storage());
        for (List<Recorded<Fact>> each : seen.subList(WRITERS, WRITERS + READERS)) {
            assertThat(each).hasSameSizeAs(all).isEqualTo(all);
        }
        assertThat(all).hasSizeGreaterThanOrEqualTo(WRITERS);
        Report.print(getClass().getSimpleName() + ", " + WRITERS + " writers, " + READERS + " readers: " + all.size()
                + " events, 0 missed");
    }

    private static List<Recorded<Fact>> written(Storage<Fact> node, int writer, long end, AtomicInteger writing) {
        try {
            int number = 0;
            do {
                appended(tryAppend(
                        node, command("c" + writer + "-" + number, START, to(stream("w" + writer), number, "x"))));
                number++;
            } while (System.nanoTime() < end);
            return List.of();
        } finally {
            writing.decrementAndGet();
        }
    }

    /** Reads as a view does, from where it last was; once nobody writes any more, to the end. */
    private static List<Recorded<Fact>> followed(Storage<Fact> node, AtomicInteger writing) {
        List<Recorded<Fact>> seen = new ArrayList<>();
        while (true) {
            boolean last = writing.get() == 0;
            FeedPage<Fact> page = node.journal().readLedger(LEDGER, seen.size(), PAGE);
            for (Recorded<Fact> event : page.events()) {
                assertThat(event.position()).isEqualTo(seen.size() + 1);
                seen.add(event);
            }
            if (last && page.events().isEmpty()) {
                return seen;
            }
        }
    }
}
