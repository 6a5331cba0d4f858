package io.github.fourmatters.governance.springboot.notice;

import io.github.fourmatters.governance.deliberate.DeliberateIssueEvent.IssueTriaged;
import io.github.fourmatters.governance.notify.Audience;
import io.github.fourmatters.governance.notify.MessageCatalog;
import io.github.fourmatters.governance.notify.NoticeCollector;
import io.github.fourmatters.governance.notify.NoticeKind;
import io.github.fourmatters.governance.notify.NoticeParameter;
import io.github.fourmatters.governance.notify.NoticeParameters;
import io.github.fourmatters.governance.notify.NoticeRules;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What Hillside tells beside what the library tells: residents hear what their issue was sorted as. */
@Configuration(proxyBeanMethods = false)
class HillsideNotices {
    private static final NoticeParameter CATEGORY = NoticeParameter.text("category");
    private static final NoticeKind SORTED =
            NoticeKind.of("hillside-sorted", Audience.COMPLAINANT, NoticeParameter.ISSUE, CATEGORY);

    @Bean
    NoticeRules noticeRules() {
        return NoticeRules.builder()
                .add(IssueTriaged.class, HillsideNotices::sorted)
                .build();
    }

    private static void sorted(IssueTriaged event, NoticeCollector notices) {
        notices.complainants(event.issue(), SORTED, NoticeParameters.none().with(CATEGORY, event.category()));
    }

    @Bean
    MessageCatalog messages() {
        return MessageCatalog.read(
                Map.of(
                        "issue-received",
                        Map.of("en", "Hillside thanks you. Your issue has the number {issue}."),
                        "hillside-sorted",
                        Map.of(
                                "zh", "您的事项 {issue} 已归类为 {category}。",
                                "en", "Your issue {issue} was sorted as {category}.")),
                List.of(SORTED));
    }
}
