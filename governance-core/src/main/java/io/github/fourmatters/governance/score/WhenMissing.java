package io.github.fourmatters.governance.score;

/** What becomes of a weighted figure when one of its parts is missing. A missing part is never filled with zero. */
public enum WhenMissing {
    /** The weights of the parts that are there are spread over the whole: Σ w·x ÷ Σ w over them alone. */
    RENORMALISE,
    /** There is no figure. */
    INVALID
}
