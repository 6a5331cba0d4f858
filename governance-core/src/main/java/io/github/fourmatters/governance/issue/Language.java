package io.github.fourmatters.governance.issue;

/** A language that the library can write in. */
public enum Language {
    /** Simplified Chinese. */
    CHINESE("zh"),
    /** English. */
    ENGLISH("en");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /**
     * Returns the language's tag, as {@link io.github.fourmatters.governance.issue.Category#name} takes it.
     *
     * @return a tag after BCP 47, {@code zh} or {@code en}
     */
    public String tag() {
        return tag;
    }
}
