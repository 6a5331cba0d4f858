package io.github.fourmatters.governance.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableMap;
import io.github.fourmatters.governance.issue.Language;
import io.github.fourmatters.governance.policy.InvalidPolicyException;
import io.github.fourmatters.governance.policy.Problem;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.notice.Notice;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MessageCatalogTest {
    private static final NoticeKind CHECKED =
            NoticeKind.of("lamp-checked", Audience.UNIT, NoticeParameter.ISSUE, NoticeParameter.instant("nextCheck"));

    @Test
    void a_text_that_is_changed_stands_in_the_place_of_the_librarys_in_its_language_alone() {
        MessageCatalog catalog = MessageCatalog.read(
                Map.of("issue-received", Map.of("en", "Thank you for {issue}, which is {issue}.")), List.of());
        Notice received = notice("issue-received", ImmutableMap.of("issue", "i-1"));

        assertThat(catalog.in(Language.ENGLISH).text(received, ZoneId.of("UTC")))
                .isEqualTo("Thank you for i-1, which is i-1.");
        assertThat(catalog.in(Language.CHINESE).text(received, ZoneId.of("UTC")))
                .isEqualTo(NoticeWords.chinese().text(received, ZoneId.of("UTC")));
        assertThat(MessageCatalog.standard().in(Language.ENGLISH).text(received, ZoneId.of("UTC")))
                .isEqualTo(NoticeWords.english().text(received, ZoneId.of("UTC")));
    }

    @Test
    void a_kind_of_ones_own_has_words_in_every_language_and_shows_moments_in_the_zone() {
        MessageCatalog catalog = MessageCatalog.read(
                Map.of(
                        "lamp-checked",
                        Map.of("zh", "{issue} 已检查,下次 {nextCheck}。", "en", "{issue}: again on {nextCheck}.")),
                List.of(CHECKED));
        Notice checked =
                notice("lamp-checked", ImmutableMap.of("issue", "i-1", "nextCheck", "2026-03-09T15:59:59.999999Z"));

        assertThat(catalog.in(Language.ENGLISH).text(checked, ZoneId.of("Asia/Shanghai")))
                .isEqualTo("i-1: again on 9 March 2026, 23:59.");
        assertThat(catalog.in(Language.CHINESE).text(checked, ZoneId.of("Asia/Shanghai")))
                .isEqualTo("i-1 已检查,下次 2026年3月9日 23:59。");
    }

    @Test
    void every_problem_is_told_at_once() {
        Map<String, Object> words = Map.of(
                "issue-recieved", Map.of("en", "misspelt"),
                "issue-accepted", Map.of("fr", "Une langue", "en", "Until {dueBy}"),
                "issue-closed", Map.of("en", "Never {quarter", "zh", " "),
                "issue-merged", "no languages",
                "issue-referred", Map.of("en", 7),
                "lamp-checked", Map.of("en", "{issue}"));

        InvalidPolicyException refused =
                catchThrowableOfType(InvalidPolicyException.class, () -> MessageCatalog.read(words, List.of(CHECKED)));

        assertThat(refused.problems())
                .extracting(Problem::path)
                .containsExactlyInAnyOrder(
                        "issue-recieved",
                        "issue-accepted.fr",
                        "issue-accepted.en",
                        "issue-closed.en",
                        "issue-closed.zh",
                        "issue-merged",
                        "issue-referred.en",
                        "lamp-checked.zh");
        assertThat(refused)
                .hasMessageContaining("{issue}, {respondBy}, not {dueBy}")
                .hasMessageContaining("a language: zh, en")
                .hasMessageContaining("each { has its }");
    }

    @Test
    void braces_the_wrong_way_round_are_no_parameter() {
        assertThat(MessageTemplate.fault(NoticeKind.ISSUE_RECEIVED, "Your }issue{ is here"))
                .isPresent();
        assertThat(MessageTemplate.fault(NoticeKind.ISSUE_RECEIVED, "Your {issue} is here"))
                .isEmpty();
        assertThat(MessageTemplate.fault(NoticeKind.ISSUE_RECEIVED, "Your {is{sue}} is here"))
                .isPresent();
    }

    @Test
    void a_kind_that_is_named_twice_is_a_problem() {
        Map<String, Object> words = Map.of("lamp-checked", Map.of("zh", "{issue}", "en", "{issue}"));

        InvalidPolicyException refused = catchThrowableOfType(
                InvalidPolicyException.class, () -> MessageCatalog.read(words, List.of(CHECKED, CHECKED)));

        assertThat(refused.problems()).singleElement().extracting(Problem::path).isEqualTo("lamp-checked");
    }

    private static Notice notice(String template, ImmutableMap<String, String> parameters) {
        return new Notice("x:c#1", new LedgerId("x"), "order", "recipient", template, parameters);
    }
}
