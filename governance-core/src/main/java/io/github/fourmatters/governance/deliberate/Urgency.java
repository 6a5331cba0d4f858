package io.github.fourmatters.governance.deliberate;

/** How soon an issue must be handled. The charter gives each a limit. */
public enum Urgency {
    /** Danger to people or things (紧急). */
    EMERGENCY,
    /** A question that only needs an answer (咨询). */
    ENQUIRY,
    /** The usual case (一般). */
    ORDINARY,
    /** Needs several units, or money (复杂). */
    COMPLEX
}
