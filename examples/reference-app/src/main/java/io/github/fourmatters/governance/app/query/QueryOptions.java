package io.github.fourmatters.governance.app.query;

import io.github.fourmatters.governance.app.shell.JsonOutput;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What most questions have in common: which ledgers, in which zone, and for people or for machines. */
final class QueryOptions {
    @Mixin
    private LedgerOptions ledgers = new LedgerOptions();

    @Option(names = "--json", description = "Answers with JSON, for machines.")
    private boolean json;

    List<String> ledgers() {
        return ledgers.ledgers();
    }

    boolean isJson() {
        return json;
    }

    ZoneId zone() {
        return ledgers.zone();
    }

    String time(Instant instant) {
        return ledgers.time(instant);
    }

    /** The last microsecond of a day. */
    Instant endOf(LocalDate day) {
        return ledgers.endOf(day);
    }

    /** Says something beside the answer; a machine gets the answer alone. */
    void say(String line) {
        if (!json) {
            System.out.println(line);
        }
    }

    static void print(Object answer) {
        JsonOutput.print(answer);
    }
}
