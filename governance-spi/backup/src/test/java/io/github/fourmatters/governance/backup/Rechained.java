package io.github.fourmatters.governance.backup;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import io.github.fourmatters.governance.spi.CommandId;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.journal.Encoded;
import io.github.fourmatters.governance.spi.journal.StoredEvent;
import io.github.fourmatters.governance.spi.journal.StreamId;
import java.io.IOException;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Changes the events of a file's first ledger, and computes their chain and its head anew, as a forger would. */
final class Rechained {

    private Rechained() {}

    static String of(List<String> lines, UnaryOperator<String> change) throws IOException {
        String hash = StoredEvent.BEFORE_THE_FIRST;
        String ledger = "";
        boolean first = true;
        StringBuilder all = new StringBuilder();
        for (String each : lines.subList(0, lines.size() - 1)) {
            String line = each;
            if (each.startsWith("{\"type\":\"ledger\"")) {
                first = ledger.isEmpty();
                ledger = members(each).get("id");
            } else if (first && each.startsWith("{\"type\":\"event\"")) {
                line = change.apply(each);
                String old = members(each).get("hash");
                String next = event(new LedgerId(ledger), members(line)).hashAfter(hash);
                line = line.replace(old, next);
                int head = all.indexOf(old);
                if (head >= 0) {
                    all.replace(head, head + old.length(), next);
                }
                hash = next;
            }
            all.append(line).append('\n');
        }
        return all.toString();
    }

    private static StoredEvent event(LedgerId ledger, Map<String, String> line) {
        return new StoredEvent(
                new StreamId(ledger, line.get("kind"), line.get("key")),
                Long.parseLong(line.get("version")),
                Long.parseLong(line.get("position")),
                new CommandId(line.get("command")),
                line.get("fingerprint"),
                Instant.parse(line.get("recordedAt")),
                new Encoded(line.get("eventType"), Integer.parseInt(line.get("schemaVersion")), payload(line)),
                StoredEvent.BEFORE_THE_FIRST);
    }

    private static byte[] payload(Map<String, String> line) {
        return line.containsKey("payload")
                ? line.get("payload").getBytes(UTF_8)
                : Base64.getDecoder().decode(line.get("payloadBase64").getBytes(ISO_8859_1));
    }

    private static Map<String, String> members(String line) throws IOException {
        Map<String, String> members = new HashMap<>();
        try (JsonParser json = new JsonFactory().createParser(line)) {
            json.nextToken();
            for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
                json.nextToken();
                members.put(name, json.getText());
            }
        }
        return members;
    }
}
