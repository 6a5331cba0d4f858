package io.github.fourmatters.governance.notifiers;

import com.google.common.collect.ImmutableMap;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.notice.Notice;

/** Notices to deliver. */
public final class Samples {
    /** One notice. */
    public static final Notice NOTICE = notice("lakeside:c1#1");

    private Samples() {}

    /** Another one. */
    public static Notice notice(String dedupeKey) {
        return new Notice(
                dedupeKey,
                new LedgerId("lakeside"),
                "issue-1 resident-7",
                "resident-7",
                "issue-received",
                ImmutableMap.of("issue", "路灯 1"));
    }
}
