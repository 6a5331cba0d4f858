package io.github.fourmatters.governance.springboot;

import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.springboot.Instance.Answer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One community of a test's own, with its people, in front of one instance. */
record Community(String name, Instance instance, JdbcClient jdbc) {
    static final String OPERATOR = "operator-1";
    static final String WARDEN = "warden-1";

    /** Makes a community where one answers the telephone, and one walks the streets. */
    static Community of(String name, Instance instance, JdbcClient jdbc) {
        Community community = new Community(name, instance, jdbc);
        community.employ(OPERATOR, "TELEPHONE");
        community.employ(WARDEN, "WARDEN");
        List.of("SUPERVISOR", "BRANCH_SECRETARY", "works").forEach(community::giveAddress);
        return community;
    }

    void employ(String login, String job) {
        jdbc.sql("INSERT INTO staff_job (login, ledger, job) VALUES (?, ?, ?)")
                .params(login, name, job)
                .update();
    }

    private void giveAddress(String recipient) {
        jdbc.sql("INSERT INTO mail_address (ledger, recipient, address) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
                .params(name, recipient, mailOf(recipient))
                .update();
    }

    /** The same community in front of another instance. */
    Community at(Instance other) {
        return new Community(name, other, jdbc);
    }

    LedgerId ledger() {
        return new LedgerId(name);
    }

    String issues() {
        return "/communities/" + name + "/issues";
    }

    String mailOf(String recipient) {
        return recipient + "@" + name + ".example";
    }

    Answer raise(String commandId, String resident) {
        return raise(commandId, resident, Optional.empty());
    }

    /** The resident has an address, and the lamp is broken. */
    Answer raise(String commandId, String resident, Optional<Instant> callBackAt) {
        giveAddress(resident);
        Map<String, Object> body = new HashMap<>(
                Map.of("resident", resident, "channel", "PHONE", "cell", "north", "words", "The lamp of " + resident));
        callBackAt.ifPresent(at -> body.put("callBackAt", at.toString()));
        return instance.post(issues(), OPERATOR, commandId, body);
    }

    Answer accept(String commandId, String issue, String staff) {
        return instance.post(issues() + "/" + issue + "/acceptance", staff, commandId, Map.of());
    }

    Answer sort(String commandId, String issue) {
        return instance.post(
                issues() + "/" + issue + "/triage",
                OPERATOR,
                commandId,
                Map.of("category", "facilities", "urgency", "ORDINARY", "reach", "NEIGHBOURHOOD"));
    }

    Answer words(String issue, String staff) {
        return instance.get(issues() + "/" + issue + "/words", staff);
    }

    Answer list() {
        return instance.get(issues(), OPERATOR);
    }

    Answer list(int limit, Optional<String> cursor) {
        return cursor.map(given -> instance.get(issues() + "?limit={limit}&cursor={cursor}", OPERATOR, limit, given))
                .orElseGet(() -> instance.get(issues() + "?limit={limit}", OPERATOR, limit));
    }

    /** How many rows of a table of the application's own are this community's. */
    long rows(String table) {
        return count("SELECT COUNT(*) FROM " + table + " WHERE ledger = ?");
    }

    long count(String sql) {
        return jdbc.sql(sql).param(name).query(Long.class).single();
    }

    /** Tomorrow at an hour of Hillside's day. */
    static Instant tomorrowAt(int hour) {
        ZoneId zone = ZoneId.of("Asia/Shanghai");
        return LocalDate.ofInstant(TurnedClock.now(), zone)
                .plusDays(1)
                .atTime(hour, 0)
                .atZone(zone)
                .toInstant();
    }
}
