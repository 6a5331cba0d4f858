package io.github.fourmatters.governance.publicrecord;

import io.github.fourmatters.governance.issue.Language;
import io.github.fourmatters.governance.spi.text.Quoted;
import java.util.Objects;

/**
 * Something that is wrong with a published file.
 *
 * @param kind what is wrong
 * @param place where, as a path into the file such as {@code entries[3] (issue xinlin-1:issue-1.1)}, with what stands there where that helps;
 *     made fit for one line, up to 200 characters, by {@link Quoted}
 */
public record Finding(FindingKind kind, String place) {
    private static final int LONGEST = 200;

    /**
     * Checks the parts, and shortens the place.
     *
     * @param kind what is wrong
     * @param place where
     */
    public Finding {
        Objects.requireNonNull(kind, "kind");
        place = Quoted.of(Objects.requireNonNull(place, "place"), LONGEST);
    }

    /**
     * Tells it in words.
     *
     * @param language the language
     * @return a sentence that names the place and the way out
     */
    public String text(Language language) {
        return kind.text(language, place);
    }
}
