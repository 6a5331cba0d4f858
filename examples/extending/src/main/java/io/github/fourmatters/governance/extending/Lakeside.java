package io.github.fourmatters.governance.extending;

import io.github.fourmatters.governance.Envelope;
import io.github.fourmatters.governance.Governance;
import io.github.fourmatters.governance.calendar.WorkingCalendar;
import io.github.fourmatters.governance.charter.Charter;
import io.github.fourmatters.governance.deliberate.DeliberateIssueEvent.IssueTriaged;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.issue.Refusal;
import io.github.fourmatters.governance.issue.Role;
import io.github.fourmatters.governance.notify.Audience;
import io.github.fourmatters.governance.notify.MessageCatalog;
import io.github.fourmatters.governance.notify.NoticeCollector;
import io.github.fourmatters.governance.notify.NoticeKind;
import io.github.fourmatters.governance.notify.NoticeParameter;
import io.github.fourmatters.governance.notify.NoticeParameters;
import io.github.fourmatters.governance.notify.NoticeRules;
import io.github.fourmatters.governance.raise.Channel;
import io.github.fourmatters.governance.raise.RaiseCommand.Raise;
import io.github.fourmatters.governance.spi.Storage;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A community that tells its supervisor of every triage, greets residents in its own words, and takes no issues from chat groups. */
final class Lakeside {
    static final NoticeParameter CATEGORY = NoticeParameter.text("category");
    static final NoticeKind TRIAGED =
            NoticeKind.of("lakeside-triaged", Audience.OFFICE, NoticeParameter.ISSUE, CATEGORY);

    static final NoticeRules NOTICES =
            NoticeRules.builder().add(IssueTriaged.class, Lakeside::triaged).build();

    private Lakeside() {}

    private static void triaged(IssueTriaged event, NoticeCollector notices) {
        notices.office(
                event.issue(), Role.SUPERVISOR, TRIAGED, NoticeParameters.none().with(CATEGORY, event.category()));
    }

    /** Refuses an issue from a chat group. */
    static Optional<Refusal> closedChannel(Envelope envelope) {
        return envelope.command() instanceof Raise raise && raise.channel() == Channel.CHAT_GROUP
                ? Optional.of(Refusal.of(LakesideRefusal.CHANNEL_CLOSED, "channel", raise.channel()))
                : Optional.empty();
    }

    /** Reads what stands in Lakeside's file of words, in which anyone may change a text. */
    static MessageCatalog words(Map<String, ?> file) {
        return MessageCatalog.read(file, List.of(TRIAGED));
    }

    static Governance open(Storage<Fact> storage) {
        return Governance.builder()
                .storage(storage)
                .charter(Charter.fourMatters().toBuilder()
                        .version("lakeside-1")
                        .calendar(WorkingCalendar.weekdaysOnly())
                        .build())
                .notices(NOTICES)
                .additionalRule(Lakeside::closedChannel)
                .build();
    }
}
