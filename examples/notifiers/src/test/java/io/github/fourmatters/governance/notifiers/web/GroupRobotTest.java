package io.github.fourmatters.governance.notifiers.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.notifiers.Samples;
import io.github.fourmatters.governance.spi.notice.Delivery;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GroupRobotTest {
    private static final Instant NOW = Instant.parse("2026-03-09T01:00:00Z");

    private final FarEnd farEnd = new FarEnd();
    private final GroupRobot weCom = weCom("路灯已修好");
    private final GroupRobot dingTalk = GroupRobot.dingTalk(
            farEnd.address("/robot/send?access_token=a"),
            "SECret",
            notice -> "done",
            FarEnd.CLIENT,
            FarEnd.LIMIT,
            () -> NOW);

    private GroupRobot weCom(String words) {
        return GroupRobot.weCom(
                farEnd.address("/cgi-bin/webhook/send?key=k"), notice -> words, FarEnd.CLIENT, FarEnd.LIMIT);
    }

    @AfterEach
    void end() {
        farEnd.close();
    }

    private Delivery answered(GroupRobot robot, int code) {
        farEnd.answer = "{\"errcode\":" + code + ",\"errmsg\":\"so\"}";
        return robot.deliver(Samples.NOTICE);
    }

    private String content() throws Exception {
        return new ObjectMapper()
                .readTree(farEnd.body)
                .get("text")
                .get("content")
                .asText();
    }

    @Test
    void words_arrive_at_wecom() throws Exception {
        assertThat(answered(weCom, 0)).isEqualTo(new Delivery.Delivered());
        assertThat(content()).isEqualTo("路灯已修好");
        assertThat(farEnd.query).isEqualTo("key=k");
    }

    @Test
    void several_notices_are_one_message() throws Exception {
        farEnd.answer = "{\"errcode\":0}";
        assertThat(weCom.deliver(ImmutableList.of(Samples.NOTICE, Samples.NOTICE)))
                .isEqualTo(new Delivery.Delivered());
        assertThat(content()).isEqualTo("路灯已修好\n\n路灯已修好");
    }

    @Test
    void a_text_that_is_too_long_is_cut_between_two_characters() throws Exception {
        assertThat(answered(weCom("🏮".repeat(600)), 0)).isEqualTo(new Delivery.Delivered());
        assertThat(content()).isEqualTo("🏮".repeat(511) + "…");
        assertThat(content().getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(2_048);
    }

    @Test
    void an_address_of_dingtalk_is_signed() {
        assertThat(answered(dingTalk, 0)).isEqualTo(new Delivery.Delivered());
        // printf '1773018000000\\nSECret' | openssl dgst -sha256 -hmac SECret -binary | base64
        assertThat(farEnd.query)
                .isEqualTo(
                        "access_token=a&timestamp=1773018000000&sign=A4e0Pns%2FRvVefPyjmnG%2FbILqhuLUGaDzT7LvwUMO37w%3D");
    }

    @Test
    void too_often_and_busy_are_tried_again() {
        assertThat(answered(weCom, 45_009)).isEqualTo(new Delivery.RetryAfter(Duration.ofMinutes(1)));
        assertThat(answered(weCom, -1)).isEqualTo(new Delivery.RetryAfter(Duration.ZERO));
        assertThat(answered(dingTalk, 130_101)).isEqualTo(new Delivery.RetryAfter(Duration.ofMinutes(10)));
        assertThat(answered(dingTalk, 310_000)).isEqualTo(new Delivery.RetryAfter(Duration.ZERO));
    }

    @Test
    void what_the_service_will_never_take_is_rejected() {
        assertThat(answered(weCom, 40_058)).isEqualTo(new Delivery.Rejected("code 40058"));
    }

    @Test
    void an_answer_that_is_none_is_tried_again() {
        farEnd.answer = "<html>";
        assertThat(weCom.deliver(Samples.NOTICE)).isEqualTo(new Delivery.RetryAfter(Duration.ZERO));
        farEnd.status = 502;
        assertThat(weCom.deliver(Samples.NOTICE)).isEqualTo(new Delivery.RetryAfter(Duration.ZERO));
    }
}
