package io.github.fourmatters.governance.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableMap;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.notice.Notice;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TemplatesTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Notice ACCEPTED =
            notice("issue-accepted", ImmutableMap.of("issue", "x:r-1.1", "respondBy", "2026-03-09T15:59:59.999999Z"));

    @Test
    void a_moment_is_shown_in_the_zone_of_the_community_in_english() {
        assertThat(NoticeWords.english().text(ACCEPTED, SHANGHAI))
                .isEqualTo("Your issue x:r-1.1 has been accepted. You will be contacted by 9 March 2026, 23:59.");
    }

    @Test
    void a_moment_is_shown_in_the_zone_of_the_community_in_chinese() {
        assertThat(NoticeWords.chinese().text(ACCEPTED, SHANGHAI))
                .isEqualTo("您反映的事项 x:r-1.1 已受理,我们将在 2026年3月9日 23:59 前与您联系。");
    }

    @ParameterizedTest
    @MethodSource("io.github.fourmatters.governance.notify.NoticeKind#standard")
    void every_kind_says_every_parameter_in_both_languages(NoticeKind kind) {
        ImmutableMap<String, String> parameters = kind.fields().stream()
                .collect(ImmutableMap.toImmutableMap(
                        NoticeParameter::key,
                        field -> field.isInstant() ? "2026-03-09T15:59:59Z" : "<" + field.key() + ">"));

        Stream.of(NoticeWords.in("zh"), NoticeWords.in("en"))
                .map(templates -> templates.text(notice(kind.code(), parameters), SHANGHAI))
                .forEach(text -> kind.fields()
                        .forEach(field -> assertThat(text)
                                .contains(field.isInstant() ? "23:59" : "<" + field.key() + ">")
                                .doesNotContain("{", "}")));
    }

    @Test
    void words_in_braces_that_come_with_a_reason_stay_as_they_are() {
        Notice rejected = notice("issue-rejected", ImmutableMap.of("issue", "i", "reason", "see {agency} $1 \\"));

        assertThat(NoticeWords.english().text(rejected, SHANGHAI)).endsWith("Reason: see {agency} $1 \\");
    }

    @Test
    void an_unknown_template_is_named() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NoticeWords.english().text(notice("greeting", ImmutableMap.of()), SHANGHAI))
                .withMessageContaining("template 'greeting'");
    }

    @Test
    void a_missing_parameter_is_named() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        NoticeWords.english().text(notice("issue-accepted", ImmutableMap.of("issue", "i")), SHANGHAI))
                .withMessage("notice x:c#1 of template 'issue-accepted' lacks parameter 'respondBy'");
    }

    @Test
    void a_parameter_that_is_no_moment_is_named() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NoticeWords.english()
                        .text(notice("issue-accepted", ImmutableMap.of("issue", "i", "respondBy", "soon")), SHANGHAI))
                .withMessageContaining("'soon' as parameter 'respondBy'");
    }

    @Test
    void a_language_without_words_is_named() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NoticeWords.in("fr"))
                .withMessageContaining("'fr'");
    }

    private static Notice notice(String template, ImmutableMap<String, String> parameters) {
        return new Notice("x:c#1", new LedgerId("x"), "order", "recipient", template, parameters);
    }
}
