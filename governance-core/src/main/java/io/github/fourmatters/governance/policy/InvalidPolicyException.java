package io.github.fourmatters.governance.policy;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;

/** Says that a policy, or a charter, breaks its rules; carries every problem. Trying again does not help; mend the problems. */
public final class InvalidPolicyException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    private final transient ImmutableList<Problem> problems;

    InvalidPolicyException(ImmutableList<Problem> problems) {
        super(problems.size()
                + (problems.size() == 1 ? " problem: " : " problems: ")
                + Joiner.on("; ").join(problems));
        this.problems = problems;
    }

    /**
     * Makes an exception for one problem that is found while reading a file.
     *
     * @param problem what is wrong, not null
     * @param cause what the file's reader says
     * @return the exception
     */
    public static InvalidPolicyException because(Problem problem, Throwable cause) {
        InvalidPolicyException refused = new InvalidPolicyException(ImmutableList.of(problem));
        refused.initCause(cause);
        return refused;
    }

    /**
     * Returns what is wrong.
     *
     * @return at least one problem, in the order in which they were found
     */
    public ImmutableList<Problem> problems() {
        return problems;
    }
}
