package io.github.fourmatters.governance.tck;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.fourmatters.governance.spi.Storage;
import io.github.fourmatters.governance.spi.notice.Claim;
import io.github.fourmatters.governance.spi.notice.Notice;
import io.github.fourmatters.governance.spi.notice.Outbox;
import io.github.fourmatters.governance.tck.fact.Fact;
import io.github.fourmatters.governance.tck.history.ClaimModel;
import io.github.fourmatters.governance.tck.history.ClaimModel.Verb;
import io.github.fourmatters.governance.tck.history.Recorder;
import io.github.fourmatters.governance.tck.scene.Scene;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Enqueues, claims and gives back as it comes, also with claims that another has taken over since. */
final class HistoryWorker {

    static final Duration LENT = Duration.ofMinutes(1);

    private static final ImmutableList<Verb> ENDINGS = ImmutableList.of(Verb.COMPLETE, Verb.RETRY, Verb.PARK);

    private final Storage<Fact> node;
    private final Recorder<ClaimModel.Asked, ImmutableList<String>> recorder;
    private final Random random;
    private final int name;
    private final List<Claim> claims = new ArrayList<>();

    HistoryWorker(Storage<Fact> node, Recorder<ClaimModel.Asked, ImmutableList<String>> recorder, int name) {
        this.node = node;
        this.recorder = recorder;
        this.name = name;
        this.random = new Random(name);
    }

    void work(int calls) {
        for (int call = 0; call < calls; call++) {
            int kind = claims.isEmpty() ? random.nextInt(5) : random.nextInt(10);
            if (kind < 3) {
                enqueue("n" + name + "-" + call + "/o" + random.nextInt(2));
            } else if (kind < 5) {
                claim();
            } else {
                end(ENDINGS.get(random.nextInt(ENDINGS.size())), claims.get(random.nextInt(claims.size())));
            }
        }
    }

    private void enqueue(String key) {
        ClaimModel.Asked asked = new ClaimModel.Asked(Verb.ENQUEUE, key, "", 0, 0, 0);
        recorder.call(asked, input -> {
            Notice notice = new Notice(
                    key, Scene.LEDGER, key.substring(key.indexOf('/') + 1), "resident-1", "told", ImmutableMap.of());
            node.transactions().call(tx -> {
                node.outbox().enqueue(tx, notice, Scene.START);
                return 0;
            });
            return ImmutableList.of();
        });
    }

    private void claim() {
        // Now and then so late that what the others hold has run out.
        long late = random.nextInt(3) == 0 ? 120 : 0;
        ClaimModel.Asked asked =
                new ClaimModel.Asked(Verb.CLAIM, "", "", late, late + LENT.toSeconds(), 1 + random.nextInt(3));
        recorder.call(asked, input -> {
            ImmutableList<Claim> got =
                    node.outbox().claim("w" + name, input.max(), Scene.START.plusSeconds(input.now()), LENT);
            claims.addAll(got);
            return got.stream()
                    .map(each -> each.notice().dedupeKey() + "#" + each.token() + "#" + each.attempt())
                    .collect(ImmutableList.toImmutableList());
        });
    }

    private void end(Verb verb, Claim claim) {
        ClaimModel.Asked asked = new ClaimModel.Asked(verb, claim.notice().dedupeKey(), claim.token(), 0, 0, 0);
        recorder.call(asked, input -> ImmutableList.of(Boolean.toString(ended(node.outbox(), verb, claim))));
    }

    private static boolean ended(Outbox outbox, Verb verb, Claim claim) {
        return switch (verb) {
            case COMPLETE -> outbox.complete(claim);
            case RETRY -> outbox.retry(claim, Scene.START, "busy");
            default -> outbox.park(claim, "no such address");
        };
    }
}
