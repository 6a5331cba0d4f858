package io.github.fourmatters.governance;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.github.fourmatters.governance.issue.Alarm;
import io.github.fourmatters.governance.issue.CommonRefusal;
import io.github.fourmatters.governance.issue.Context;
import io.github.fourmatters.governance.issue.Decision;
import io.github.fourmatters.governance.issue.Denial;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.issue.Topic;
import io.github.fourmatters.governance.spi.StorageException;
import io.github.fourmatters.governance.spi.Transaction;
import io.github.fourmatters.governance.spi.journal.Append;
import io.github.fourmatters.governance.spi.journal.AppendResult;
import io.github.fourmatters.governance.spi.journal.Receipt;
import io.github.fourmatters.governance.spi.journal.StreamAppend;
import io.github.fourmatters.governance.spi.journal.StreamId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One command in one transaction: read, decide, append. After a conflict it reads and decides again, now behind the lock of the ledger. */
final class Execution {
    private static final int TRIES = 5;

    private final Office office;
    private final Transaction tx;
    private final Envelope envelope;
    private final String fingerprint;
    private final Optional<Instant> scheduled;
    private final String salt;
    private final Map<StreamId, Folder> changed = new LinkedHashMap<>();
    private ImmutableList<Alarm> alarms = ImmutableList.of();
    private Instant recordedAt;
    private boolean fresh;
    private boolean relieved;

    Execution(Office office, Transaction tx, Envelope envelope, Instant now, Optional<Instant> scheduled) {
        this.office = office;
        this.tx = tx;
        this.envelope = envelope;
        this.fingerprint = Fingerprint.of(envelope);
        this.scheduled = scheduled;
        this.salt = envelope.command().isConfidential() ? office.salt() : "";
        this.recordedAt = now;
    }

    /** The folders as this command has left them; to be remembered once the transaction is committed. */
    Map<StreamId, Folder> changed() {
        return changed;
    }

    /** The alarms that this command has set or stopped. */
    ImmutableList<Alarm> alarms() {
        return alarms;
    }

    Outcome run() {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Optional<Outcome> outcome = attempt();
            if (outcome.isPresent()) {
                return outcome.get();
            }
        }
        throw new StorageException(
                "command " + envelope.id() + " met a conflict " + TRIES + " times in a row; give it again", true, null);
    }

    private Optional<Outcome> attempt() {
        Wing<?, ?, ?> wing = House.wingOf(envelope.command());
        Desk desk = new Desk();
        Context context = open(wing, desk);
        Decision decision = wing.decide(context, envelope.command(), charter(context.now()), desk);
        return decision instanceof Decision.Accepted accepted
                ? carryOut(accepted, context, desk)
                : refuse(((Decision.Refused) decision).denial());
    }

    /** Lays open what the command has to do with, and tells when it takes effect: never before what has happened to that already. */
    private Context open(Wing<?, ?, ?> wing, Desk desk) {
        ImmutableSet<Topic> wanted = envelope.command().topics();
        while (true) {
            wanted.forEach(topic -> desk.put(topic, folder(topic.in(envelope.ledger()))));
            Context context = context(Folder.later(scheduled.orElse(recordedAt), desk.newest()));
            wanted = Sets.difference(wing.reads(context, envelope.command(), desk), desk.topics())
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
        return office.charter(relieved ? recordedAt : decidedAt);
    }

    private Folder folder(StreamId stream) {
        Folder known = fresh ? null : office.memory().recall(stream);
        return known == null ? office.memory().read(tx, stream) : known;
    }

    /** Says no only after a fresh look; a command that was carried out before is answered as it was then. */
    private Optional<Outcome> refuse(Denial denial) {
        if (!fresh) {
            fresh = true;
            return Optional.empty();
        }
        if (scheduled.isPresent() && !relieved && denial.refusal() == CommonRefusal.CALENDAR_NOT_COVERED) {
            // Its own charter cannot date what follows, for ever; the one in force now may.
            relieved = true;
            return Optional.empty();
        }
        return Optional.of(office.journal()
                .find(tx, envelope.ledger(), envelope.id())
                .map(this::repeated)
                .orElseGet(() -> new Outcome.Refused(denial)));
    }

    private Outcome repeated(Receipt<Fact> original) {
        return original.fingerprint().equals(fingerprint)
                ? new Outcome.Accepted(original.events(), true)
                : new Outcome.Refused(new Denial(
                        CommonRefusal.COMMAND_ID_REUSED,
                        "command id",
                        envelope.id().value()));
    }

    private Optional<Outcome> carryOut(Decision.Accepted decision, Context context, Desk desk) {
        ImmutableList<Fact> facts = decision.events().stream()
                .map(event -> new Fact(
                        event,
                        envelope.actor().id(),
                        decision.role(),
                        context.terms().charter(),
                        context.now()))
                .collect(ImmutableList.toImmutableList());
        Append<Fact> append =
                new Append<>(envelope.ledger(), envelope.id(), fingerprint, recordedAt, streams(facts, desk));
        AppendResult<Fact> result = office.journal().append(tx, append);
        if (result instanceof AppendResult.Appended<Fact> appended) {
            append.streams().forEach(stream -> fold(stream, desk));
            alarms = alarms(facts, desk);
            office.follow(tx, envelope, facts, alarms, decision.secrets(), desk);
            return Optional.of(new Outcome.Accepted(appended.receipt().events(), false));
        } else if (result instanceof AppendResult.AlreadyDone<Fact> done) {
            return Optional.of(repeated(done.original()));
        } else if (result instanceof AppendResult.ClockBehind<Fact> behind) {
            recordedAt = behind.head();
        }
        fresh = true;
        return Optional.empty();
    }

    /** The events by stream, each behind the version that was read; what was only read stands as a guard. */
    private ImmutableList<StreamAppend<Fact>> streams(List<Fact> facts, Desk desk) {
        Map<Topic, List<Fact>> byTopic = new LinkedHashMap<>();
        facts.forEach(fact -> byTopic.computeIfAbsent(fact.event().topic(), topic -> new ArrayList<>())
                .add(fact));
        desk.topics().forEach(topic -> byTopic.putIfAbsent(topic, List.of()));
        ImmutableList.Builder<StreamAppend<Fact>> streams = ImmutableList.builder();
        byTopic.forEach((topic, news) -> streams.add(new StreamAppend<>(
                topic.in(envelope.ledger()), desk.folder(topic).version(), ImmutableList.copyOf(news))));
        return streams.build();
    }

    /**
     * Folds what was appended, and with it checks the life cycle. Only after the append: before it, a command that was carried out already
     * might be folded a second time. Whatever throws here takes the transaction with it.
     */
    private void fold(StreamAppend<Fact> appended, Desk desk) {
        Folder folder = desk.folder(Topic.of(appended.stream()));
        for (Fact fact : appended.events()) {
            folder = folder.after(fact);
        }
        changed.put(appended.stream(), folder);
    }

    private ImmutableList<Alarm> alarms(List<Fact> facts, Desk before) {
        ImmutableList.Builder<Alarm> all = ImmutableList.builder();
        facts.forEach(fact -> all.addAll(House.alarms(fact.event())));
        Desk after = new Desk();
        changed.forEach((stream, folder) -> {
            Topic topic = Topic.of(stream);
            Folder was = before.folder(topic);
            if (folder.version() > was.version()) {
                before.put(topic, was);
                after.put(topic, folder);
                all.addAll(House.alarms(topic, before, after));
            }
        });
        return all.build();
    }
}
