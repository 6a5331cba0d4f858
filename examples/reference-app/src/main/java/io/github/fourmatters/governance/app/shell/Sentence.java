package io.github.fourmatters.governance.app.shell;

/**
 * One thing, said in both languages.
 *
 * @param english in English
 * @param chinese in Chinese
 */
public record Sentence(String english, String chinese) {
    /**
     * Chooses one.
     *
     * @param language the reader's language
     * @return the sentence in that language
     */
    public String in(Language language) {
        return language.of(english, chinese);
    }
}
