package io.github.fourmatters.governance.notifiers.web;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.fourmatters.governance.notifiers.NoticeText;
import io.github.fourmatters.governance.spi.notice.Delivery;
import io.github.fourmatters.governance.spi.notice.DigestNotifier;
import io.github.fourmatters.governance.spi.notice.Notice;
import io.github.fourmatters.governance.spi.notice.Notifier;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Function;

/**
 * Writes notices into a chat group, through the webhook of its robot. Everybody in the group reads them, so route only what is for units
 * and offices there. Both services take twenty messages a minute: give the channel that limit, and a digest.
 *
 * <p>Both answer an error with HTTP 200 and a code. Too often, busy, and what only a better configuration changes mean later; the rest
 * means rejected. Safe for any number of threads.
 */
public final class GroupRobot implements Notifier, DigestNotifier {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Function<Instant, URI> target;
    private final ImmutableMap<Integer, Duration> passing;
    private final int longest;
    private final NoticeText text;
    private final HttpPost post;
    private final InstantSource clock;

    private GroupRobot(
            Function<Instant, URI> target,
            ImmutableMap<Integer, Duration> passing,
            int longest,
            NoticeText text,
            HttpPost post,
            InstantSource clock) {
        this.target = target;
        this.passing = passing;
        this.longest = longest;
        this.text = requireNonNull(text, "text");
        this.post = post;
        this.clock = requireNonNull(clock, "clock");
    }

    /**
     * Makes one for a group of WeCom (企业微信).
     *
     * @param webhook the robot's address with its key, as WeCom shows it; it is a secret
     * @param text the words; cut after 2,048 bytes, which is what WeCom takes
     * @param client who posts
     * @param timeLimit how long a call may take, more than zero and less than the dispatcher's lease
     * @return the notifier
     */
    public static GroupRobot weCom(URI webhook, NoticeText text, HttpClient client, Duration timeLimit) {
        requireNonNull(webhook, "webhook");
        return new GroupRobot(
                now -> webhook,
                RobotCodes.WECOM,
                RobotCodes.LONGEST_WECOM_TEXT,
                text,
                new HttpPost(client, timeLimit),
                InstantSource.system());
    }

    /**
     * Makes one for a group of DingTalk (钉钉) whose robot checks signatures.
     *
     * @param webhook the robot's address with its token, as DingTalk shows it; it is a secret
     * @param secret the robot's secret for signatures, as DingTalk shows it
     * @param text the words; cut after 20,000 bytes, which is what DingTalk takes
     * @param client who posts
     * @param timeLimit how long a call may take, more than zero and less than the dispatcher's lease
     * @param clock the time of the signatures, within an hour of DingTalk's
     * @return the notifier
     */
    public static GroupRobot dingTalk(
            URI webhook, String secret, NoticeText text, HttpClient client, Duration timeLimit, InstantSource clock) {
        DingTalkSignature signature = new DingTalkSignature(secret);
        requireNonNull(webhook, "webhook");
        return new GroupRobot(
                now -> signature.sign(webhook, now),
                RobotCodes.DINGTALK,
                RobotCodes.LONGEST_DINGTALK_TEXT,
                text,
                new HttpPost(client, timeLimit),
                clock);
    }

    @Override
    public Delivery deliver(Notice notice) {
        return say(text.of(notice));
    }

    @Override
    public Delivery deliver(ImmutableList<Notice> notices) {
        return say(text.of(notices));
    }

    private Delivery say(String words) {
        try {
            byte[] body = JSON.writeValueAsBytes(
                    ImmutableMap.of("msgtype", "text", "text", ImmutableMap.of("content", CutText.of(words, longest))));
            HttpResponse<String> response = post.send(target.apply(clock.instant()), ImmutableMap.of(), body);
            Delivery answer = HttpAnswer.delivery(response);
            return answer instanceof Delivery.Delivered ? answer(JSON.readTree(response.body())) : answer;
        } catch (JsonProcessingException noJson) {
            return new Delivery.RetryAfter(Duration.ZERO);
        } catch (IOException unanswered) {
            return new Delivery.RetryAfter(Duration.ZERO);
        }
    }

    private Delivery answer(JsonNode answer) {
        int code = answer.path("errcode").asInt(RobotCodes.BUSY);
        if (code == RobotCodes.DONE) {
            return new Delivery.Delivered();
        }
        Duration wait = passing.get(code);
        return wait == null ? new Delivery.Rejected("code " + code) : new Delivery.RetryAfter(wait);
    }
}
