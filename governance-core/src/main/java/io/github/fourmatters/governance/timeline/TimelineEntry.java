package io.github.fourmatters.governance.timeline;

import io.github.fourmatters.governance.act.ActEvent;
import io.github.fourmatters.governance.deliberate.DeliberateEvent;
import io.github.fourmatters.governance.evaluate.EvaluateEvent;
import io.github.fourmatters.governance.issue.ActorId;
import io.github.fourmatters.governance.issue.Event;
import io.github.fourmatters.governance.issue.EventType;
import io.github.fourmatters.governance.issue.Id;
import io.github.fourmatters.governance.issue.Language;
import io.github.fourmatters.governance.issue.Role;
import io.github.fourmatters.governance.issue.Stage;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.meeting.MeetingEvent;
import io.github.fourmatters.governance.raise.RaiseEvent;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.supervise.SuperviseEvent;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * One thing that happened, and who did it, when and under which rules. Immutable.
 *
 * @param ledger the ledger that recorded it
 * @param position its position in the ledger, from 1
 * @param occurredAt when it took effect
 * @param recordedAt when it was recorded, never before it took effect
 * @param actor who did it
 * @param role in which role
 * @param charter under which version of the charter
 * @param stage the stage that it led to, if it led to one
 * @param unit the unit whose assignment it is about, if it is about one
 * @param event what happened
 */
public record TimelineEntry(
        LedgerId ledger,
        long position,
        Instant occurredAt,
        Instant recordedAt,
        ActorId actor,
        Role role,
        String charter,
        Optional<Stage> stage,
        Optional<UnitId> unit,
        Event event) {
    /**
     * Checks the parts.
     *
     * @param ledger the ledger that recorded it
     * @param position its position in the ledger
     * @param occurredAt when it took effect
     * @param recordedAt when it was recorded
     * @param actor who did it
     * @param role in which role
     * @param charter under which version of the charter
     * @param stage the stage that it led to
     * @param unit the unit whose assignment it is about
     * @param event what happened
     */
    public TimelineEntry {
        Objects.requireNonNull(ledger, "ledger");
        Objects.requireNonNull(occurredAt, "occurredAt");
        Objects.requireNonNull(recordedAt, "recordedAt");
        Objects.requireNonNull(actor, "actor");
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(charter, "charter");
        Objects.requireNonNull(stage, "stage");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(event, "event");
    }

    /**
     * Returns the logical name of what happened.
     *
     * @return the name under which the event is stored, for example {@code issue-raised}
     */
    public String type() {
        return event.getClass().getAnnotation(EventType.class).name();
    }

    /**
     * Tells what happened in one sentence without a full stop, such as "Rejected: not ours".
     *
     * @param language the language
     * @param zone where moments are told
     * @return the sentence; ids and what people wrote stand in it as they are
     */
    public String text(Language language, ZoneId zone) {
        return text(language, zone, Id::value);
    }

    /**
     * Tells what happened in one sentence without a full stop, with names in the place of ids.
     *
     * @param language the language
     * @param zone where moments are told
     * @param names what a unit, a category or another thing with an id is called, in that language
     * @return the sentence; what people wrote stands in it as it is
     */
    public String text(Language language, ZoneId zone, Function<? super Id, String> names) {
        SentenceWriter pen = new SentenceWriter(
                Objects.requireNonNull(language, "language"),
                Objects.requireNonNull(zone, "zone"),
                unit,
                Objects.requireNonNull(names, "names"));
        if (event instanceof RaiseEvent happened) {
            return RaiseSentences.TEXTS.apply(happened, pen);
        } else if (event instanceof DeliberateEvent happened) {
            return DeliberateSentences.TEXTS.apply(happened, pen);
        } else if (event instanceof MeetingEvent happened) {
            return MeetingSentences.TEXTS.apply(happened, pen);
        } else if (event instanceof ActEvent happened) {
            return ActSentences.TEXTS.apply(happened, pen);
        } else if (event instanceof SuperviseEvent happened) {
            return SuperviseSentences.TEXTS.apply(happened, pen);
        } else if (event instanceof EvaluateEvent happened) {
            return EvaluateSentences.TEXTS.apply(happened, pen);
        }
        return type();
    }
}
