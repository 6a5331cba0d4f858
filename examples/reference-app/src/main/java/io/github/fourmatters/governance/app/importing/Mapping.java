package io.github.fourmatters.governance.app.importing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.fourmatters.governance.deliberate.Reach;
import io.github.fourmatters.governance.deliberate.Urgency;
import io.github.fourmatters.governance.issue.Id;
import io.github.fourmatters.governance.raise.Channel;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.check.Check;
import io.github.fourmatters.governance.spi.text.TextRule;
import java.nio.charset.Charset;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/**
 * What a city's table of requests means. It is read from JSON, so that another city's table is a new mapping and not new code; the
 * keys are the names of the components, and every one must be there. {@code stlouis-csb.json} beside this class is an example.
 *
 * @param name how the mapping is called
 * @param ledger the ledger that takes the requests
 * @param charter the beginning of the charter's version
 * @param zone where the table's clock stands. An hour that is skipped in spring is read as one later, one that comes twice in autumn
 *     as the first
 * @param language the language of the table's categories, as a language tag
 * @param charset how the file is encoded
 * @param delimiter the character between two fields
 * @param dates patterns of {@link DateTimeFormatter}, tried in this order, for instants (date and time) and days
 * @param columns where the parts of a request stand
 * @param unknownCell the grid cell of rows that name none
 * @param channels what the values of the channel's column mean
 * @param otherChannel what any other value there means
 * @param urgency how urgent each request is; the table does not say
 * @param reach how many each request concerns; the table does not say
 * @param result what is recorded as the result of each completed request; the table does not say
 */
public record Mapping(
        String name,
        String ledger,
        String charter,
        ZoneId zone,
        String language,
        Charset charset,
        char delimiter,
        ImmutableList<String> dates,
        Columns columns,
        String unknownCell,
        ImmutableMap<String, Channel> channels,
        Channel otherChannel,
        Urgency urgency,
        Reach reach,
        String result) {
    private static final int LONGEST_TEXT = 80;

    /**
     * Checks what can be checked without a table.
     *
     * @throws IllegalArgumentException naming the key, its value and what is allowed
     */
    public Mapping {
        Check.name("ledger id", ledger, 64);
        Id.require("unknownCell", unknownCell);
        TextRule.LINE.require("name", name, LONGEST_TEXT);
        TextRule.LINE.require("charter", charter, LONGEST_TEXT);
        TextRule.LINE.require("result", result, LONGEST_TEXT);
        if (dates.isEmpty()) {
            throw new IllegalArgumentException(
                    "dates is empty; give at least one pattern, such as uuuu-MM-dd HH:mm:ss");
        }
        dates.forEach(Dates::formatter);
    }

    LedgerId ledgerId() {
        return new LedgerId(ledger);
    }
}
