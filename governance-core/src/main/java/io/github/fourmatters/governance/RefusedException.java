package io.github.fourmatters.governance;

import io.github.fourmatters.governance.issue.Refusal;
import java.util.Optional;

/**
 * Says that a command was refused, to callers for whom a refusal is an error; see {@link Outcome#orThrow()}; or that a
 * {@linkplain Governance#tick tick} was, because of this node's clock. Nothing was recorded.
 *
 * <pre>{@code
 * try {
 *     governance.execute(envelope).orThrow();
 * } catch (RefusedException refused) {
 *     show(refused.refusal().reason(), refused.refusal().message());
 * }
 * }</pre>
 */
public final class RefusedException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    /** Why, as far as it is not lost on the way through a serial form. */
    private final transient Refusal refusal;

    RefusedException(Refusal refusal) {
        super(refusal.message());
        this.refusal = refusal;
    }

    /** Refuses what has no outcome to say it with. */
    static void throwIf(Optional<Refusal> refusal) {
        if (refusal.isPresent()) {
            throw new RefusedException(refusal.get());
        }
    }

    /**
     * Tells why the command was refused, and what to do about it.
     *
     * @return the refusal; not to be asked of an exception that went through a serial form
     */
    public Refusal refusal() {
        return refusal;
    }
}
