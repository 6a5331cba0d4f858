package io.github.fourmatters.governance.timeline;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.deliberate.MeetingId;
import io.github.fourmatters.governance.deliberate.MinutesAudience;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.issue.Id;
import io.github.fourmatters.governance.issue.Language;
import io.github.fourmatters.governance.meeting.MeetingEvent;
import io.github.fourmatters.governance.spi.journal.Recorded;
import io.github.fourmatters.governance.view.Projection;
import io.github.fourmatters.governance.view.View;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The minutes of a joint meeting (会议纪要), written from what was recorded and nothing else: the same facts always give the same lines.
 *
 * <pre>{@code
 * ImmutableList<String> lines = governance.ask(Minutes.of(meeting), ledger, minutes ->
 *         minutes.lines(Language.CHINESE, ZoneId.of("Asia/Shanghai"), MinutesAudience.PUBLIC));
 * }</pre>
 *
 * <p>What {@link MinutesAudience#PUBLIC} minutes leave out: delegates, liaisons and tellers; reasons of recusals; and how each unit voted
 * openly, unless the charter under which the meeting was convened shows that to everybody. Nobody's minutes say how a unit voted in a
 * secret ballot, since nobody knows.
 */
public final class Minutes implements Projection<Minutes> {
    private final MeetingId meeting;
    private final List<MeetingEvent.OnMeeting> events = new ArrayList<>();

    private Minutes(MeetingId meeting) {
        this.meeting = meeting;
    }

    /**
     * Returns the view of a meeting's minutes.
     *
     * @param meeting the meeting
     * @return the view, read from the meeting's own stream
     */
    public static View<Minutes> of(MeetingId meeting) {
        return View.over("minutes", MeetingEvent.aggregate(meeting), () -> new Minutes(meeting));
    }

    @Override
    public void apply(Recorded<Fact> recorded) {
        if (recorded.payload().event() instanceof MeetingEvent.OnMeeting event
                && event.meeting().equals(meeting)) {
            events.add(event);
        }
    }

    @Override
    public void merge(Minutes other) {
        events.addAll(other.events);
    }

    /**
     * Writes the minutes.
     *
     * @param language the language of the library's own words; titles, texts and reasons stand as they were written
     * @param zone where moments are told
     * @param visibility for whom
     * @return the lines in the order of what happened; none for a meeting that nobody has heard of
     */
    public ImmutableList<String> lines(Language language, ZoneId zone, MinutesAudience visibility) {
        return lines(language, zone, visibility, Id::value);
    }

    /**
     * Writes the minutes, with names in the place of ids.
     *
     * @param language the language of the library's own words; titles, texts and reasons stand as they were written
     * @param zone where moments are told
     * @param visibility for whom
     * @param names what a unit or another thing with an id is called, in that language
     * @return the lines in the order of what happened; none for a meeting that nobody has heard of
     */
    public ImmutableList<String> lines(
            Language language, ZoneId zone, MinutesAudience visibility, Function<? super Id, String> names) {
        SentenceWriter pen = SentenceWriter.of(
                requireNonNull(language, "language"), requireNonNull(zone, "zone"), requireNonNull(names, "names"));
        return new MinutesWriter(pen, requireNonNull(visibility, "visibility")).write(events);
    }
}
