package io.github.fourmatters.governance.publicrecord;

import io.github.fourmatters.governance.view.Language;
import java.util.Objects;

/**
 * Something that is wrong with a published file.
 *
 * @param kind what is wrong
 * @param place where, as a path into the file such as {@code entries[3] (issue xinlin-1:issue-1.1)}, with what stands there where that helps
 */
public record Finding(FindingKind kind, String place) {
    /**
     * Checks the parts.
     *
     * @param kind what is wrong
     * @param place where
     */
    public Finding {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(place, "place");
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
