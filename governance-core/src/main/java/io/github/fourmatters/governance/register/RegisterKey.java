package io.github.fourmatters.governance.register;

import com.google.common.io.BaseEncoding;
import io.github.fourmatters.governance.act.Assignment;
import io.github.fourmatters.governance.history.IssueHistory;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Comparator;

/**
 * The place of an issue or of an assignment in its register.
 *
 * @param at what never changes of it: when the issue was raised, or by when the measure was promised
 * @param id its id, which decides where instants are equal
 */
record RegisterKey(Instant at, String id) implements Comparable<RegisterKey> {
    private static final Comparator<RegisterKey> ORDER =
            Comparator.comparing(RegisterKey::at).thenComparing(RegisterKey::id);

    static RegisterKey of(IssueHistory history) {
        return new RegisterKey(history.raisedAt(), history.id().value());
    }

    static RegisterKey of(Assignment assignment) {
        return new RegisterKey(assignment.due().original(), assignment.id().value());
    }

    String cursor() {
        return BaseEncoding.base64Url().omitPadding().encode((at + " " + id).getBytes(StandardCharsets.UTF_8));
    }

    static RegisterKey parse(String cursor) {
        try {
            String text = new String(BaseEncoding.base64Url().omitPadding().decode(cursor), StandardCharsets.UTF_8);
            int gap = text.indexOf(' ');
            return new RegisterKey(Instant.parse(text.substring(0, Math.max(gap, 0))), text.substring(gap + 1));
        } catch (IllegalArgumentException | DateTimeException notOurs) {
            throw new IllegalArgumentException(
                    "cursor '" + cursor + "' was not given by the register; begin without one", notOurs);
        }
    }

    @Override
    public int compareTo(RegisterKey other) {
        return ORDER.compare(this, other);
    }
}
