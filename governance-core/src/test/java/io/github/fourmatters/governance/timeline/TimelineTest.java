package io.github.fourmatters.governance.timeline;

import static io.github.fourmatters.governance.history.Facts.id;
import static io.github.fourmatters.governance.history.Facts.noon;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.act.ActEvent.SessionRecorded;
import io.github.fourmatters.governance.act.VolunteerTopic;
import io.github.fourmatters.governance.evaluate.ReopeningCause;
import io.github.fourmatters.governance.history.Chronicle;
import io.github.fourmatters.governance.history.Facts;
import io.github.fourmatters.governance.history.Projected;
import io.github.fourmatters.governance.issue.EntryId;
import io.github.fourmatters.governance.issue.Language;
import io.github.fourmatters.governance.issue.Role;
import io.github.fourmatters.governance.issue.Stage;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.quantity.Attendances;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimelineTest {
    private final Chronicle chronicle = new Chronicle("north");

    @Test
    void it_tells_who_did_what_when_and_under_which_charter() {
        chronicle.raise("other").at("2026-01-06").under("c2").raise("a").accept("a");
        ImmutableList<TimelineEntry> entries = entries("a");
        assertThat(entries).extracting(TimelineEntry::type).containsExactly("issue-raised", "issue-accepted");
        TimelineEntry accepted = entries.get(1);
        assertThat(accepted.actor().value()).isEqualTo("officer");
        assertThat(accepted.role()).isEqualTo(Role.COMMUNITY_OFFICER);
        assertThat(accepted.charter()).isEqualTo("c2");
        assertThat(accepted.occurredAt()).isEqualTo(noon("2026-01-06"));
        assertThat(accepted.recordedAt()).isEqualTo(noon("2026-01-06").plusSeconds(1));
        assertThat(accepted.stage()).contains(Stage.ACCEPTED);
        assertThat(accepted.position()).isEqualTo(3);
    }

    @Test
    void it_reads_in_chinese_and_in_english() {
        chronicle.raise("a").accept("a").triage("a", "health", true);
        chronicle.settleDirectly("a", "community", noon("2026-02-01"));
        assertThat(texts("a", Language.CHINESE))
                .containsExactly(
                        "居民说事：经电话提出，网格cell-1，应于2026年1月6日 12:00前受理",
                        "受理，应于2026年1月6日 12:00前联系居民，2026年1月7日 12:00前研判",
                        "民情分析：类别health，一般，牵涉面：一户，应于2026年1月10日 12:00前分办，属生活困难",
                        "当面协调解决：do it（主办：community，期限：2026年2月1日 12:00）",
                        "community签收任务，可于2026年1月6日 12:00前退单");
        assertThat(texts("a", Language.ENGLISH))
                .containsExactly(
                        "Raised by telephone in grid cell cell-1, to be accepted by 2026-01-06 12:00",
                        "Accepted; the resident is to be contacted by 2026-01-06 12:00, and the issue sorted by"
                                + " 2026-01-07 12:00",
                        "Triaged: category health, ordinary, concerns a household, to be planned by 2026-01-10 12:00;"
                                + " a hardship",
                        "Settled directly: do it (lead: community, due 2026-02-01 12:00)",
                        "community accepted its assignment and may return it by 2026-01-06 12:00");
    }

    @Test
    void it_names_the_unit_that_gave_an_assignment_up_and_the_one_that_took_it() {
        chronicle.raise("a").accept("a").triage("a", "health", false);
        chronicle.settleDirectly("a", "community", noon("2026-02-01")).reassign("a", "water");
        assertThat(entries("a").get(4).unit()).contains(new UnitId("community"));
        assertThat(texts("a", Language.ENGLISH).get(5))
                .isEqualTo("Reassigned from community to water, to be accepted by 2026-01-06 12:00: moved");
    }

    @Test
    void names_stand_in_the_place_of_ids() {
        chronicle.raise("a").accept("a").triage("a", "health", true);
        chronicle.settleDirectly("a", "community", noon("2026-02-01"));
        assertThat(entries("a"))
                .extracting(entry -> entry.text(Language.ENGLISH, Facts.ZONE, id -> "<" + id.value() + ">"))
                .anyMatch(text -> text.startsWith("Triaged: category <health>, ordinary"))
                .contains(
                        "Settled directly: do it (lead: <community>, due 2026-02-01 12:00)",
                        "<community> accepted its assignment and may return it by 2026-01-06 12:00");
    }

    @Test
    void what_people_wrote_stands_as_it_is() {
        chronicle.raise("a").reject("a").reopen("a", ReopeningCause.REBOUND);
        assertThat(texts("a", Language.ENGLISH))
                .contains("Rejected: not ours", "Reopened (rebound), to be sorted by 2026-01-07 12:00: again");
    }

    @Test
    void more_than_so_many_attendances_are_told_as_such() {
        SessionRecorded session = new SessionRecorded(
                new EntryId("s"), new UnitId("school"), VolunteerTopic.ASSISTANCE, Attendances.atLeast(700));
        Timeline timeline = Projected.of(Timeline.of(session.aggregate()), chronicle.happens(session));
        assertThat(timeline.entries().get(0).text(Language.CHINESE, Facts.ZONE))
                .isEqualTo("school开展志愿服务（帮扶救助）一场，受益700余人次");
    }

    private ImmutableList<TimelineEntry> entries(String issue) {
        return Projected.of(Timeline.of(id(issue)), chronicle).entries();
    }

    private List<String> texts(String issue, Language language) {
        return entries(issue).stream()
                .map(entry -> entry.text(language, Facts.ZONE))
                .toList();
    }
}
