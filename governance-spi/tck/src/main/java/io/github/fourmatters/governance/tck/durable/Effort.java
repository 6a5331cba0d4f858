package io.github.fourmatters.governance.tck.durable;

import java.time.Duration;

/** Says how long the long tests go on: a little by themselves, longer where a system property asks for it. */
final class Effort {

    private static final String KILLS = "governance.tck.kills";
    private static final String SECONDS = "governance.tck.seconds";
    private static final int USUAL_KILLS = 12;
    private static final int USUAL_SECONDS = 4;
    private static final int LONG_SECONDS = 60;

    private Effort() {}

    /** Gives how often a process is killed. */
    static int kills() {
        return Integer.getInteger(KILLS, USUAL_KILLS);
    }

    /** Gives how long images are taken, for each number of writers. */
    static Duration imageTime() {
        return Duration.ofSeconds(Integer.getInteger(SECONDS, USUAL_SECONDS));
    }

    /** Gives how long readers follow writers. */
    static Duration tailTime() {
        return isLong() ? Duration.ofSeconds(LONG_SECONDS) : Duration.ofSeconds(2);
    }

    /** Gives how many images are taken at least. */
    static int images() {
        return isLong() ? 200 : 8;
    }

    /** Says whether there is time for files that are more than a minute old. */
    static boolean isLong() {
        return imageTime().toSeconds() >= LONG_SECONDS;
    }
}
