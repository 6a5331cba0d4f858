package io.github.fourmatters.governance;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import com.google.common.collect.Sets;
import io.github.fourmatters.governance.charter.Charter;
import io.github.fourmatters.governance.issue.AggregateRef;
import io.github.fourmatters.governance.issue.CommonRefusalReason;
import io.github.fourmatters.governance.issue.Event;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.issue.Refusal;
import io.github.fourmatters.governance.kernel.Alarm;
import io.github.fourmatters.governance.kernel.Context;
import io.github.fourmatters.governance.kernel.Decision;
import io.github.fourmatters.governance.spi.StorageException;
import io.github.fourmatters.governance.spi.Transaction;
import io.github.fourmatters.governance.spi.journal.Append;
import io.github.fourmatters.governance.spi.journal.AppendResult;
import io.github.fourmatters.governance.spi.journal.Receipt;
import io.github.fourmatters.governance.spi.journal.StreamAppend;
import io.github.fourmatters.governance.spi.journal.StreamId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One command in one transaction: read, decide, append. After a conflict it reads and decides again, now behind the lock of the ledger. */
final class CommandExecution {
    private static final int TRIES = 5;

    private final CommandServices services;
    private final TransactionStates states;
    private final Transaction tx;
    private final Envelope envelope;
    private final Fingerprint fingerprint;
    private final Optional<Instant> scheduled;
    private final String salt;
    private Instant recordedAt;
    private boolean fresh;
    private boolean relieved;

    CommandExecution(
            CommandServices services,
            TransactionStates states,
            Transaction tx,
            Envelope envelope,
            Fingerprint fingerprint,
            Instant now,
            Optional<Instant> scheduled) {
        this.services = services;
        this.states = states;
        this.tx = tx;
        this.envelope = envelope;
        this.fingerprint = fingerprint;
        this.scheduled = scheduled;
        this.salt = fingerprint.isConfidential() ? services.salt() : "";
        this.recordedAt = now;
    }

    ExecutionResult run() {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Optional<ExecutionResult> executed = attempt();
            if (executed.isPresent()) {
                return executed.get();
            }
        }
        throw new StorageException(
                "command " + envelope.id() + " met a conflict " + TRIES + " times in a row; give it again", true, null);
    }

    private Optional<ExecutionResult> attempt() {
        MatterUnderCharter<?, ?, ?> matter = Matters.of(envelope.command());
        CommandStates loaded = new CommandStates(envelope.ledger());
        Context context = open(matter, loaded);
        Decision decision = matter.decide(context, envelope.command(), charter(context.now()), loaded);
        return decision instanceof Decision.Accepted accepted
                ? carryOut(accepted, context, loaded)
                : refuse(((Decision.Refused) decision).refusal());
    }

    /** Lays open what the command has to do with, and tells when it takes effect: never before what has happened to that already. */
    private Context open(MatterUnderCharter<?, ?, ?> matter, CommandStates loaded) {
        ImmutableSet<AggregateRef> wanted = envelope.command().aggregates();
        while (true) {
            wanted.forEach(aggregate -> loaded.put(state(aggregate.in(envelope.ledger()))));
            Context context = context(StreamState.later(scheduled.orElse(recordedAt), loaded.newest()));
            wanted = Sets.difference(matter.reads(context, envelope.command(), loaded), loaded.aggregates())
                    .immutableCopy();
            if (wanted.isEmpty()) {
                return context;
            }
        }
    }

    private Context context(Instant at) {
        return new Context(
                envelope.id(),
                envelope.ledger(),
                envelope.actor(),
                at,
                charter(at).terms(),
                salt);
    }

    private Charter charter(Instant decidedAt) {
        return services.charter(relieved ? recordedAt : decidedAt);
    }

    private StreamState state(StreamId stream) {
        StreamState known = fresh ? null : states.recall(stream);
        return known == null ? states.read(tx, stream) : known;
    }

    /**
     * Says no only after a fresh look; a command that was carried out before is answered as it was then, unless whoever gives it now may
     * not give it any more.
     */
    private Optional<ExecutionResult> refuse(Refusal refusal) {
        if (!fresh) {
            fresh = true;
            return Optional.empty();
        }
        if (scheduled.isPresent() && !relieved && refusal.reason() == CommonRefusalReason.CALENDAR_NOT_COVERED) {
            // Its own charter cannot date what follows, for ever; the one in force now may.
            relieved = true;
            return Optional.empty();
        }
        if (refusal.reason() == CommonRefusalReason.NOT_PERMITTED) {
            return unchanged(new Outcome.Refused(refusal));
        }
        return unchanged(services.journal()
                .find(tx, envelope.ledger(), envelope.id())
                .map(this::repeated)
                .orElseGet(() -> new Outcome.Refused(refusal)));
    }

    private Outcome repeated(Receipt<Fact> original) {
        return fingerprint.matches(original.fingerprint(), () -> services.salt(tx, envelope.ledger(), original))
                ? new Outcome.Accepted(original.events(), true)
                : new Outcome.Refused(new Refusal(
                        CommonRefusalReason.COMMAND_ID_REUSED,
                        "command id",
                        envelope.id().value()));
    }

    private Optional<ExecutionResult> carryOut(Decision.Accepted decision, Context context, CommandStates loaded) {
        ImmutableList<Fact> facts = facts(decision, context);
        Append<Fact> append = new Append<>(
                envelope.ledger(),
                envelope.id(),
                fingerprint.under(CommandServices.bytes(salt)),
                recordedAt,
                streams(facts, loaded));
        AppendResult<Fact> result = services.journal().append(tx, append);
        if (result instanceof AppendResult.Appended<Fact> appended) {
            return Optional.of(appended(appended.receipt(), decision, facts, context, loaded));
        } else if (result instanceof AppendResult.AlreadyDone<Fact> done) {
            return unchanged(repeated(done.original()));
        } else if (result instanceof AppendResult.ClockBehind<Fact> behind) {
            recordedAt = behind.head();
        }
        fresh = true;
        return Optional.empty();
    }

    /** Only after the append: before it, a command that was carried out already might be folded a second time. */
    private ExecutionResult appended(
            Receipt<Fact> receipt,
            Decision.Accepted decision,
            ImmutableList<Fact> facts,
            Context context,
            CommandStates loaded) {
        CommandStates after = loaded.after(facts);
        ImmutableList<Alarm> alarms = alarms(facts, loaded, after);
        String version = context.terms().charter();
        boolean isNew = services.charters().record(tx, version);
        boolean queued = services.follow(tx, envelope, facts, alarms, decision.secrets(), loaded);
        return new ExecutionResult(
                envelope.ledger(),
                new Outcome.Accepted(receipt.events(), false),
                after.streams(),
                alarms,
                Optional.of(recordedAt),
                isNew ? Optional.of(version) : Optional.empty(),
                queued);
    }

    private Optional<ExecutionResult> unchanged(Outcome outcome) {
        return Optional.of(ExecutionResult.unchanged(envelope.ledger(), outcome));
    }

    private ImmutableList<Fact> facts(Decision.Accepted decision, Context context) {
        ImmutableList.Builder<Fact> facts = ImmutableList.builder();
        for (Event event : decision.events()) {
            facts.add(new Fact(
                    event,
                    envelope.actor().id(),
                    decision.role(),
                    context.terms().charter(),
                    context.now()));
        }
        return facts.build();
    }

    /** The events by stream, each behind the version that was read; what was only read stands as a guard. */
    private static ImmutableList<StreamAppend<Fact>> streams(ImmutableList<Fact> facts, CommandStates loaded) {
        ImmutableMap<AggregateRef, ImmutableList<Fact>> byAggregate = byAggregate(facts);
        ImmutableList.Builder<StreamAppend<Fact>> streams = ImmutableList.builder();
        byAggregate.forEach((aggregate, news) -> streams.add(stream(loaded.state(aggregate), news)));
        for (StreamState state : loaded.streams()) {
            if (!byAggregate.containsKey(state.aggregate())) {
                streams.add(stream(state, ImmutableList.of()));
            }
        }
        return streams.build();
    }

    /** The facts of each aggregate, in the order in which the aggregates come up; of nearly every command all facts are about one. */
    private static ImmutableMap<AggregateRef, ImmutableList<Fact>> byAggregate(ImmutableList<Fact> facts) {
        AggregateRef first = facts.get(0).event().aggregate();
        for (Fact fact : facts) {
            if (!fact.event().aggregate().equals(first)) {
                return Maps.toMap(aggregates(facts), aggregate -> about(aggregate, facts));
            }
        }
        return ImmutableMap.of(first, facts);
    }

    private static ImmutableSet<AggregateRef> aggregates(ImmutableList<Fact> facts) {
        return facts.stream().map(fact -> fact.event().aggregate()).collect(ImmutableSet.toImmutableSet());
    }

    private static ImmutableList<Fact> about(AggregateRef aggregate, ImmutableList<Fact> facts) {
        return facts.stream()
                .filter(fact -> fact.event().aggregate().equals(aggregate))
                .collect(ImmutableList.toImmutableList());
    }

    private static StreamAppend<Fact> stream(StreamState state, ImmutableList<Fact> news) {
        return new StreamAppend<>(state.stream(), state.version(), news);
    }

    private static ImmutableList<Alarm> alarms(List<Fact> facts, CommandStates before, CommandStates after) {
        ImmutableList.Builder<Alarm> all = ImmutableList.builder();
        facts.forEach(fact -> Matters.alarms(fact.event(), all));
        for (StreamState state : after.streams()) {
            if (state.version() > before.state(state.aggregate()).version()) {
                Matters.alarms(state.aggregate(), before, after, all);
            }
        }
        return all.build();
    }
}
