package io.github.fourmatters.governance.app.option;

import picocli.CommandLine.Option;

/** The option {@code --json}. */
public final class JsonOption {
    @Option(names = "--json", description = "Answers with JSON, for machines.")
    private boolean json;

    /** Makes the option, unset. */
    public JsonOption() {}

    /**
     * Tells whether a machine asks.
     *
     * @return whether the answer is to be JSON alone
     */
    public boolean isGiven() {
        return json;
    }

    /**
     * Says something beside the answer; a machine gets the answer alone.
     *
     * @param line the line
     */
    public void say(String line) {
        if (!json) {
            System.out.println(line);
        }
    }
}
