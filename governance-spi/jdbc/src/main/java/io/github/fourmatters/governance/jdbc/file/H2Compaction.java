package io.github.fourmatters.governance.jdbc.file;

import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableMap;
import io.github.fourmatters.governance.jdbc.connection.Session;
import io.github.fourmatters.governance.jdbc.dialect.Binder;
import io.github.fourmatters.governance.spi.StorageException;
import java.util.Map;

/**
 * Rewrites an H2 file as it is closed, so that it holds what lives in it and no more.
 *
 * <p>H2 writes every commit behind the last one and keeps what that replaced for a while; closed as usual, the file of a
 * busy hour stays ten times as large as need be. The rewriting takes about a second for 100 MB, as the usual closing does.
 */
final class H2Compaction {

    private static final int WORTH_IT_BELOW_PERCENT = 50;
    // What is rewritten in a second or two. A larger file keeps its gaps, which H2 uses again.
    private static final long MOST_LIVE_BYTES = 64L << 20;

    private static final String STATE = "SELECT setting_name, CAST(setting_value AS BIGINT)"
            + " FROM information_schema.settings WHERE setting_name IN ('info.CHUNKS_FILL_RATE', 'info.FILE_SIZE')"
            + " UNION ALL SELECT 'sessions', COUNT(*) FROM information_schema.sessions";

    private H2Compaction() {}

    /** Shuts the database down and rewrites its file, if nobody else has it open and it is worth the time. */
    static void atTheEnd(Session last) {
        try {
            ImmutableMap<String, Long> state =
                    last.query(STATE, Binder.NOTHING, row -> Map.entry(row.getString(1), row.getLong(2))).stream()
                            .collect(toImmutableMap(Map.Entry::getKey, Map.Entry::getValue));
            if (isWorthIt(state)) {
                last.update("SHUTDOWN COMPACT", Binder.NOTHING);
            }
        } catch (StorageException failure) {
            // Nothing but room is at stake, and what was committed is safe: the file is closed as usual.
        }
    }

    private static boolean isWorthIt(Map<String, Long> state) {
        long percent = state.getOrDefault("info.CHUNKS_FILL_RATE", 100L);
        long live = state.getOrDefault("info.FILE_SIZE", 0L) / 100 * percent;
        return state.getOrDefault("sessions", 0L) == 1 && percent < WORTH_IT_BELOW_PERCENT && live < MOST_LIVE_BYTES;
    }
}
