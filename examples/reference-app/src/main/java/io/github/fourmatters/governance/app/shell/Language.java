package io.github.fourmatters.governance.app.shell;

import java.util.Map;

/** The languages that the app speaks. The words of residents and units stay in the language that they were given in. */
public enum Language {
    /** English. */
    EN,
    /** Chinese, simplified (中文). */
    ZH;

    /**
     * Chooses between two wordings.
     *
     * @param english what is said in English
     * @param chinese what is said in Chinese
     * @return one of them
     */
    public String of(String english, String chinese) {
        return this == ZH ? chinese : english;
    }

    /**
     * Returns the language as the library knows it.
     *
     * @return the language that the glossary, timelines and categories write in
     */
    public io.github.fourmatters.governance.issue.Language ofLibrary() {
        return this == ZH
                ? io.github.fourmatters.governance.issue.Language.CHINESE
                : io.github.fourmatters.governance.issue.Language.ENGLISH;
    }

    /**
     * Finds the language of the system from its environment.
     *
     * @param environment the environment variables, of which {@code LC_ALL}, {@code LC_MESSAGES} and {@code LANG} count, in this order
     * @return Chinese if the first that is set begins with {@code zh}, else English
     */
    public static Language ofSystem(Map<String, String> environment) {
        for (String variable : new String[] {"LC_ALL", "LC_MESSAGES", "LANG"}) {
            String value = environment.getOrDefault(variable, "");
            if (!value.isEmpty()) {
                return value.startsWith("zh") ? ZH : EN;
            }
        }
        return EN;
    }
}
