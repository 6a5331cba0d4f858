package io.github.fourmatters.governance.policy;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;

/** Says that a policy, or a charter, breaks its rules; carries every problem; its message names a hundred at most. Trying again does not help; mend the problems. */
public final class InvalidPolicyException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    private static final int MOST = 100;

    private final transient ImmutableList<Problem> problems;

    InvalidPolicyException(ImmutableList<Problem> problems) {
        super(problems.size()
                + (problems.size() == 1 ? " problem: " : " problems: ")
                + Joiner.on("; ").join(problems.subList(0, Math.min(MOST, problems.size())))
                + (problems.size() > MOST ? "; and " + (problems.size() - MOST) + " more" : ""));
        this.problems = problems;
    }

    /**
     * Makes an exception for one problem that is found while reading a file.
     *
     * @param problem what is wrong, not null
     * @return the exception
     */
    public static InvalidPolicyException because(Problem problem) {
        return new InvalidPolicyException(ImmutableList.of(problem));
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
