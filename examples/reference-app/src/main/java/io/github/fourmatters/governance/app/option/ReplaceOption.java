package io.github.fourmatters.governance.app.option;

import picocli.CommandLine.Option;

/** The option {@code --replace}. */
public final class ReplaceOption {
    @Option(names = "--replace", description = "Replaces the file of --out also where that is refused without this.")
    private boolean replace;

    /** Makes the option, unset. */
    public ReplaceOption() {}

    /**
     * Tells whether what is there is to be replaced.
     *
     * @return whether the option was given
     */
    public boolean isGiven() {
        return replace;
    }
}
