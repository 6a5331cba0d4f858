package io.github.fourmatters.governance.app.query;

import io.github.fourmatters.governance.app.shell.Complaint;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Option;

/** Which ledgers a question is about, and in which zone. */
final class LedgerOptions {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    @Option(names = "--ledger", paramLabel = "ID", description = "Only this ledger; may be repeated. All by default.")
    private List<String> ledgers = new ArrayList<>();

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            defaultValue = "Asia/Shanghai",
            description = "Where days begin (default: ${DEFAULT-VALUE}).")
    private String zone = "Asia/Shanghai";

    List<String> ledgers() {
        return ledgers;
    }

    ZoneId zone() {
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException unknown) {
            throw Complaint.badInput(
                    "--zone " + zone + " is not a time zone; write it as Asia/Shanghai",
                    "--zone " + zone + " 不是时区；请写作 Asia/Shanghai");
        }
    }

    String time(Instant instant) {
        return MINUTE.format(instant.atZone(zone()));
    }

    /** The last microsecond of a day. */
    Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(zone()).toInstant().minusNanos(1_000);
    }
}
