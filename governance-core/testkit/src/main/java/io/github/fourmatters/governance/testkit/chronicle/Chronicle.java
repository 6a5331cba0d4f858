package io.github.fourmatters.governance.testkit.chronicle;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.calendar.Quarter;
import io.github.fourmatters.governance.deliberate.DeliberateEvent;
import io.github.fourmatters.governance.deliberate.MeetingId;
import io.github.fourmatters.governance.evaluate.RoundEvent;
import io.github.fourmatters.governance.issue.Event;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.issue.IssueEvent;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.issue.Stage;
import io.github.fourmatters.governance.meeting.MeetingEvent;
import io.github.fourmatters.governance.spi.journal.Recorded;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Everything that has happened in one ledger up to some fact. */
public final class Chronicle {
    private final Map<IssueId, IssueRecord> issues = new LinkedHashMap<>();
    private final Map<MeetingId, MeetingRecord> meetings = new LinkedHashMap<>();
    /** Stages at which an issue takes no other issue's reports. */
    private static final Stage[] OVER = {
        Stage.CLOSED, Stage.REJECTED, Stage.REFERRED, Stage.MERGED, Stage.WITHDRAWN, Stage.NO_ACTION
    };

    private final List<DeliberateEvent.TriageMeetingHeld> triageMeetings = new ArrayList<>();
    private final Map<Quarter, RoundRecord> rounds = new LinkedHashMap<>();

    /** Begins an empty chronicle. */
    public Chronicle() {}

    /**
     * Takes one more fact in.
     *
     * @param fact the next fact of the ledger
     */
    public void apply(Recorded<Fact> fact) {
        Event event = fact.payload().event();
        if (event instanceof IssueEvent happened) {
            issues.computeIfAbsent(happened.issue(), IssueRecord::new).apply(happened);
        } else if (event instanceof MeetingEvent.OnMeeting happened) {
            meetings.computeIfAbsent(happened.meeting(), MeetingRecord::new).apply(happened);
        } else if (event instanceof DeliberateEvent.TriageMeetingHeld held) {
            triageMeetings.add(held);
        } else if (event instanceof RoundEvent happened) {
            rounds.computeIfAbsent(happened.quarter(), RoundRecord::new).apply(happened);
        }
    }

    /**
     * Returns the issues.
     *
     * @return all of them, in the order in which they were raised
     */
    public Collection<IssueRecord> issues() {
        return issues.values();
    }

    /**
     * Looks an issue up.
     *
     * @param id its id
     * @return what is known of it, or empty if it was never heard of
     */
    public Optional<IssueRecord> issue(IssueId id) {
        return Optional.ofNullable(issues.get(id));
    }

    /**
     * Returns the issues at some stages.
     *
     * @param stages the stages
     * @return the issues that stand at one of them
     */
    public List<IssueRecord> at(Stage... stages) {
        List<Stage> wanted = List.of(stages);
        return issues.values().stream()
                .filter(issue -> wanted.contains(issue.stage()))
                .toList();
    }

    /**
     * Returns the issues that were not joined to another.
     *
     * @return the roots
     */
    public Stream<IssueRecord> roots() {
        return issues.values().stream().filter(issue -> issue.stage() != Stage.MERGED);
    }

    /**
     * Looks for merges that can be tried in both orders.
     *
     * @return two issues that may be merged, and a third one that may take them; or empty
     */
    public Optional<ImmutableList<IssueId>> siblings() {
        List<IssueId> mergeable = at(Stage.RAISED, Stage.ACCEPTED, Stage.TRIAGED).stream()
                .filter(issue -> !issue.wasPlanned())
                .limit(2)
                .map(IssueRecord::id)
                .toList();
        return issues.values().stream()
                .filter(issue -> mergeable.size() == 2 && !issue.is(OVER) && !mergeable.contains(issue.id()))
                .findFirst()
                .map(root -> ImmutableList.of(mergeable.get(0), mergeable.get(1), root.id()));
    }

    /**
     * Returns the meetings.
     *
     * @return all of them, in the order in which they were convened
     */
    public List<MeetingRecord> meetings() {
        return new ArrayList<>(meetings.values());
    }

    /**
     * Looks a meeting up.
     *
     * @param id its id
     * @return what is known of it, or empty if it was never convened
     */
    public Optional<MeetingRecord> meeting(MeetingId id) {
        return Optional.ofNullable(meetings.get(id));
    }

    /**
     * Returns the triage meetings.
     *
     * @return all of them, in the order in which they were recorded
     */
    public List<DeliberateEvent.TriageMeetingHeld> triageMeetings() {
        return new ArrayList<>(triageMeetings);
    }

    /**
     * Returns what is known of a round.
     *
     * @param quarter its quarter
     * @return the record, an empty one for a round that nobody has heard of
     */
    public RoundRecord round(Quarter quarter) {
        RoundRecord known = rounds.get(quarter);
        return known == null ? new RoundRecord(quarter) : known;
    }
}
