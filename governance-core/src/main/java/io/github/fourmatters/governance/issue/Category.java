package io.github.fourmatters.governance.issue;

import com.google.common.collect.ImmutableMap;
import io.github.fourmatters.governance.spi.text.IdRule;
import io.github.fourmatters.governance.spi.text.TextRule;
import java.util.Objects;
import java.util.Optional;

/**
 * A kind of trouble (类别): a node of the charter's tree.
 *
 * @param code the code that issues carry
 * @param parent the category above, or empty at the top
 * @param names the names by language tag (BCP 47), for example {@code zh} and {@code en}
 */
public record Category(CategoryCode code, Optional<CategoryCode> parent, ImmutableMap<String, String> names) {
    /** The code of an issue that has not been triaged. It is on no tree. */
    public static final CategoryCode UNCLASSIFIED = new CategoryCode("UNCLASSIFIED");

    private static final int LONGEST_NAME = 200;

    /**
     * Checks the parts.
     *
     * @param code the code
     * @param parent the category above
     * @param names the names by language tag
     * @throws IllegalArgumentException naming the language, if a name is longer than 200 characters or against {@link TextRule#LINE}
     */
    public Category {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(parent, "parent");
        Objects.requireNonNull(names, "names");
        names.forEach((language, name) -> {
            IdRule.ID.require("language of a name of category '" + code + "'", language, LONGEST_NAME);
            TextRule.LINE.require("name of category '" + code + "' in " + language, name, LONGEST_NAME);
        });
    }

    /**
     * Returns a top-level category with a Chinese and an English name.
     *
     * @param code the code
     * @param chinese the name in Chinese
     * @param english the name in English
     * @return the category
     */
    public static Category top(String code, String chinese, String english) {
        return new Category(new CategoryCode(code), Optional.empty(), ImmutableMap.of("zh", chinese, "en", english));
    }

    /**
     * Returns the name in a language.
     *
     * @param language a language tag
     * @return the name, or the code where there is none in that language
     */
    public String name(String language) {
        return names.getOrDefault(language, code.value());
    }
}
