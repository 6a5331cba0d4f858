package io.github.fourmatters.governance;

/** The door. */
public final class Governance {
    private Governance() {}
}
