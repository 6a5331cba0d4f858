package io.github.fourmatters.governance.spi.notice;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.check.Check;

/**
 * Says one thing to one recipient. Immutable.
 *
 * @param dedupeKey 1 to 300 printable characters that stay the same when the notice is delivered again, so that the far
 *     end can drop the repeat
 * @param ledger the ledger that it comes from
 * @param orderKey 1 to 300 printable characters, for example issue and recipient; order is kept within it
 * @param recipient who is told, 1 to 200 printable characters; a subject's or a unit's id rather than an address
 * @param template what is told, the name of a template: 1 to 100 printable ASCII characters without spaces
 * @param parameters what fills the template: any Unicode text, no personal data; at most 100,000 characters in all
 */
public record Notice(
        String dedupeKey,
        LedgerId ledger,
        String orderKey,
        String recipient,
        String template,
        ImmutableMap<String, String> parameters) {

    private static final int MOST_PARAMETERS = 100_000;

    /**
     * Checks the parts.
     *
     * @param dedupeKey 1 to 300 printable characters
     * @param ledger the ledger that it comes from
     * @param orderKey 1 to 300 printable characters
     * @param recipient 1 to 200 printable characters
     * @param template 1 to 100 printable ASCII characters without spaces
     * @param parameters any Unicode text, at most 100,000 characters in all
     * @throws IllegalArgumentException if a part is outside of that; names it and what is allowed
     * @throws NullPointerException if a part is null; names it
     */
    public Notice {
        Check.printable("dedupe key", dedupeKey, 300);
        requireNonNull(ledger, "ledger");
        Check.printable("order key", orderKey, 300);
        Check.printable("recipient", recipient, 200);
        Check.code("template", template, 100);
        requireNonNull(parameters, "parameters");
        requireFitting(parameters);
    }

    private static void requireFitting(ImmutableMap<String, String> parameters) {
        long size = 0;
        for (var each : parameters.entrySet()) {
            Check.unicode("parameter name", each.getKey());
            Check.unicode("parameter " + each.getKey(), each.getValue());
            size += each.getKey().length() + each.getValue().length();
        }
        if (size > MOST_PARAMETERS) {
            throw new IllegalArgumentException("the parameters of a notice hold " + size + " characters; at most "
                    + MOST_PARAMETERS + " are kept: refer to the long text instead");
        }
    }
}
