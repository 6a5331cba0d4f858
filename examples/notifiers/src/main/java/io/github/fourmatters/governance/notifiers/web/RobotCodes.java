package io.github.fourmatters.governance.notifiers.web;

import com.google.common.collect.ImmutableMap;
import java.time.Duration;

/** What the services' codes mean, as far as they say that another time may do, and how long to wait at least. */
final class RobotCodes {
    static final int DONE = 0;
    static final int BUSY = -1;

    /** The greatest length of a text, in bytes of UTF-8. */
    static final int LONGEST_WECOM_TEXT = 2_048;

    static final int LONGEST_DINGTALK_TEXT = 20_000;

    /** 45009: more than twenty a minute. 93000: the address is none, which its owner can change. */
    static final ImmutableMap<Integer, Duration> WECOM =
            ImmutableMap.of(BUSY, Duration.ZERO, 45_009, Duration.ofMinutes(1), 93_000, Duration.ZERO);

    /**
     * 130101: more than twenty a minute, which blocks the robot for ten. 300001, 310000: the token or the signature is wrong, which its
     * owner can change.
     */
    static final ImmutableMap<Integer, Duration> DINGTALK = ImmutableMap.of(
            BUSY, Duration.ZERO, 130_101, Duration.ofMinutes(10), 300_001, Duration.ZERO, 310_000, Duration.ZERO);

    private RobotCodes() {}
}
