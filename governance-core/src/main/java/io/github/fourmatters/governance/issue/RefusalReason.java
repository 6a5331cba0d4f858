package io.github.fourmatters.governance.issue;

/**
 * A reason for which a command is refused. Each matter has its own reasons, the constants of one {@code enum}; {@link CommonRefusalReason} has
 * those that all matters use. An embedder's own reasons are an
 * {@code enum} of its own, and are given by the rules that it adds to Governance.
 */
public interface RefusalReason {
    /**
     * Returns the constant's name, which stays the same for ever: interfaces and tests may rely on it.
     *
     * @return the name, for example {@code "WRONG_STAGE"}
     */
    String name();

    /**
     * Says what is wrong and what to do about it, to stand behind the name and the value of the thing.
     *
     * @return half a sentence in English
     */
    String advice();
}
