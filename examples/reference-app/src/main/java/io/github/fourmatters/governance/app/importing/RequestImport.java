package io.github.fourmatters.governance.app.importing;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.ClockPolicy;
import io.github.fourmatters.governance.Envelope;
import io.github.fourmatters.governance.Governance;
import io.github.fourmatters.governance.Outcome;
import io.github.fourmatters.governance.app.shell.Complaint;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.json.JsonCharterCodec;
import io.github.fourmatters.governance.notify.NoticeRules;
import io.github.fourmatters.governance.spi.Storage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Plays the requests of a table in the order of time. For one thread, once. */
final class RequestImport {
    private final Mapping mapping;
    private final Storage<Fact> storage;
    private final Governance governance;
    private final RowClock clock = new RowClock();
    private final Map<String, OpenedIssue> open = new HashMap<>();
    private final Set<String> changed = new HashSet<>();
    private final List<Reject> rejects = new ArrayList<>();
    private Instant turnedTo = Instant.MIN;
    private int accepted;

    RequestImport(Mapping mapping, Storage<Fact> storage, List<Request> requests) {
        this.mapping = mapping;
        this.storage = storage;
        this.governance = Governance.builder()
                .storage(storage)
                .charter(ImportCharter.of(mapping, requests))
                .charterCodec(new JsonCharterCodec())
                .clock(clock)
                .clockPolicy(ClockPolicy.turnedByHand())
                .notices(NoticeRules.silent())
                .build();
    }

    Governance governance() {
        return governance;
    }

    void play(RequestStep step) {
        turnTo(step.at());
        if (step.deed() == StepKind.OPEN) {
            open(step);
        } else {
            Optional.ofNullable(open.remove(step.request().id())).ifPresent(begun -> end(step, begun));
        }
    }

    /** Lets first happen what falls due until then. */
    private void turnTo(Instant instant) {
        clock.set(instant);
        if (instant.isAfter(turnedTo)) {
            governance.tick(mapping.ledgerId(), instant);
            turnedTo = instant;
        }
    }

    private void open(RequestStep step) {
        try {
            storage.transactions().call(tx -> {
                RequestCommands commands = commands(step, envelope -> governance.execute(tx, envelope));
                open.put(step.request().id(), commands.open());
                return note(commands, step);
            });
            accepted++;
        } catch (RejectedRow rejected) {
            rejects.add(rejected.of(step.request().line(), step.request().id()));
        }
    }

    private void end(RequestStep step, OpenedIssue begun) {
        RequestCommands commands = commands(step, governance::execute);
        try {
            if (step.deed() == StepKind.WITHDRAW) {
                commands.withdraw(begun);
            } else {
                commands.complete(begun);
            }
        } catch (RejectedRow refused) {
            throw Complaint.different(
                    "line " + step.request().line() + ": " + refused.getMessage() + "; the ledger '" + mapping.ledger()
                            + "' was changed by others: import into a storage of its own",
                    "第" + step.request().line() + "行：" + refused.detail().chinese() + "。台账 " + mapping.ledger()
                            + " 被他人改动过：请导入专用的存储");
        }
        note(commands, step);
    }

    private boolean note(RequestCommands commands, RequestStep step) {
        return commands.changed() && changed.add(step.request().id());
    }

    private RequestCommands commands(RequestStep step, Function<Envelope, Outcome> execution) {
        return new RequestCommands(mapping, step, execution);
    }

    int accepted() {
        return accepted;
    }

    /** How many rows led to something that no earlier run had done. */
    int changed() {
        return changed.size();
    }

    ImmutableList<Reject> rejects() {
        return ImmutableList.copyOf(rejects);
    }
}
