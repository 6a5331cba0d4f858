package io.github.fourmatters.governance.deliberate;

/** For whom minutes are written. */
public enum MinutesAudience {
    /** Anybody: no persons, no reasons of recusals, and how units voted only where the charter allows it. */
    PUBLIC,
    /** Those who were convened: everything that was recorded. */
    PARTICIPANTS
}
