package io.github.fourmatters.governance.tck;

import static io.github.fourmatters.governance.tck.scene.Scene.START;
import static io.github.fourmatters.governance.tck.scene.Scene.to;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.spi.CommandId;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.Storage;
import io.github.fourmatters.governance.spi.journal.Append;
import io.github.fourmatters.governance.spi.journal.AppendResult;
import io.github.fourmatters.governance.spi.journal.AppendResult.AlreadyDone;
import io.github.fourmatters.governance.spi.journal.AppendResult.Appended;
import io.github.fourmatters.governance.spi.journal.AppendResult.Conflict;
import io.github.fourmatters.governance.spi.journal.StreamId;
import io.github.fourmatters.governance.tck.fact.Fact;
import io.github.fourmatters.governance.tck.history.AppendModel;
import io.github.fourmatters.governance.tck.history.Call;
import io.github.fourmatters.governance.tck.history.Linearizability;
import io.github.fourmatters.governance.tck.history.Model;
import io.github.fourmatters.governance.tck.history.Recorder;
import io.github.fourmatters.governance.tck.scene.Crowd;
import io.github.fourmatters.governance.tck.scene.Scene;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Tests that what many are answered at once, one alone could have been answered. */
abstract class AppendHistoryContract extends TimersContract {

    static final int HISTORIES = 20;
    static final int CROWD = 4;
    static final int CALLS = 6;

    static <S, I, O> void assertLinearizable(Model<S, I, O> model, Recorder<I, O> recorder) {
        ImmutableList<Call<I, O>> calls = recorder.calls();
        assertThat(Linearizability.holds(model, calls))
                .as(() -> "answers that no order of the calls explains:\n"
                        + String.join("\n", calls.stream().map(Call::toString).toList()))
                .isTrue();
    }

    @Test
    void rule_5_what_many_appends_and_reads_are_answered_at_once_one_after_the_other_could_be() {
        for (int round = 0; round < HISTORIES; round++) {
            LedgerId ledger = new LedgerId("round-" + round);
            Recorder<AppendModel.Asked, String> recorder = new Recorder<>();
            int seed = round * 100;
            Crowd.run(CROWD, at -> {
                Random random = new Random(seed + at);
                for (int call = 0; call < CALLS; call++) {
                    recorder.call(asked(random), asked -> answer(node(at), ledger, asked));
                }
                return 0;
            });
            assertLinearizable(new AppendModel(), recorder);
        }
    }

    private static AppendModel.Asked asked(Random random) {
        String stream = "s" + random.nextInt(2);
        return switch (random.nextInt(5)) {
            case 0 -> new AppendModel.Asked("", "", 0);
            case 1 -> new AppendModel.Asked("", stream, 0);
            default -> new AppendModel.Asked("c" + random.nextInt(8), stream, random.nextInt(4));
        };
    }

    private static String answer(Storage<Fact> node, LedgerId ledger, AppendModel.Asked asked) {
        StreamId stream = new StreamId(ledger, "issue", asked.stream().isEmpty() ? "none" : asked.stream());
        if (asked.command().isEmpty()) {
            return Long.toString(
                    asked.stream().isEmpty()
                            ? node.journal().readLedger(ledger, 0, 1).head()
                            : node.transactions()
                                    .call(tx -> node.journal().readStream(tx, stream, 0, 99))
                                    .events()
                                    .size());
        }
        CommandId command = new CommandId(asked.command());
        AppendResult<Fact> result = Scene.tryAppend(
                node,
                new Append<>(ledger, command, "print", START, ImmutableList.of(to(stream, asked.expected(), "x"))));
        if (result instanceof Appended<Fact> appended) {
            return AppendModel.appended(appended.receipt().events().get(0).position());
        }
        if (result instanceof AlreadyDone<Fact> done) {
            return AppendModel.alreadyDone(done.original().events().get(0).position());
        }
        return AppendModel.conflict(((Conflict<Fact>) result).actual());
    }
}
