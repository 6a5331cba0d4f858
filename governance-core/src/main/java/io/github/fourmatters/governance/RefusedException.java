package io.github.fourmatters.governance;

import io.github.fourmatters.governance.issue.Denial;

/**
 * Says that a command was refused, to callers for whom a refusal is an error; see {@link Outcome#orThrow()}. Nothing was recorded.
 *
 * <pre>{@code
 * try {
 *     governance.execute(envelope).orThrow();
 * } catch (RefusedException refused) {
 *     show(refused.denial().refusal(), refused.denial().message());
 * }
 * }</pre>
 */
public final class RefusedException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    /** Why, as far as it is not lost on the way through a serial form. */
    private final transient Denial denial;

    RefusedException(Denial denial) {
        super(denial.message());
        this.denial = denial;
    }

    /**
     * Tells why the command was refused, and what to do about it.
     *
     * @return the denial; not to be asked of an exception that went through a serial form
     */
    public Denial denial() {
        return denial;
    }
}
