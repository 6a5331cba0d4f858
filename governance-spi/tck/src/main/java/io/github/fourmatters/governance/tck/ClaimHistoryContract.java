package io.github.fourmatters.governance.tck;

import static io.github.fourmatters.governance.tck.scene.Scene.START;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.spi.notice.Claim;
import io.github.fourmatters.governance.tck.history.ClaimModel;
import io.github.fourmatters.governance.tck.history.Recorder;
import io.github.fourmatters.governance.tck.scene.Crowd;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Tests that what many workers are answered at once, one alone could have been answered. */
abstract class ClaimHistoryContract extends AppendHistoryContract {

    @Test
    void rule_10_what_many_workers_are_answered_at_once_one_after_the_other_could_be() {
        for (int round = 0; round < HISTORIES; round++) {
            Recorder<ClaimModel.Asked, ImmutableList<String>> recorder = new Recorder<>();
            int number = round;
            Crowd.run(CROWD, at -> {
                new HistoryWorker(node(at), recorder, number * 100 + at).work(CALLS);
                return 0;
            });
            assertLinearizable(new ClaimModel(), recorder);
            empty(START.plus(Duration.ofDays(1 + number)));
        }
    }

    private void empty(Instant now) {
        ImmutableList<Claim> left;
        do {
            left = storage().outbox().claim("w", 99, now, HistoryWorker.LENT);
            left.forEach(each -> storage().outbox().complete(each));
        } while (!left.isEmpty());
    }
}
