package io.github.fourmatters.governance.kernel;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.issue.Event;
import io.github.fourmatters.governance.issue.Refusal;
import io.github.fourmatters.governance.issue.RefusalReason;
import io.github.fourmatters.governance.issue.Role;
import io.github.fourmatters.governance.spi.vault.SubjectId;

/** The answer of a decider: the events that are to be recorded, or the refusal. */
public sealed interface Decision {
    /**
     * The command is carried out.
     *
     * @param role the role that the actor used
     * @param events what happens, in order; never empty
     * @param secrets personal data for the vault
     */
    record Accepted(Role role, ImmutableList<Event> events, ImmutableList<Secret> secrets) implements Decision {}

    /**
     * The command is refused, and nothing changes.
     *
     * @param refusal the rule that it breaks
     */
    record Refused(Refusal refusal) implements Decision {}

    /**
     * Words that belong to a person, and go to the vault alone.
     *
     * @param subject the person
     * @param name what the words are, unique for the person
     * @param salt the random bytes that were hashed before the words, in hexadecimal
     * @param words the words
     */
    record Secret(SubjectId subject, String name, String salt, String words) {
        @Override
        public String toString() {
            return "Secret[" + subject + ", " + name + "]";
        }
    }

    /**
     * Refuses.
     *
     * @param reason the reason
     * @param thing what is refused
     * @param value its value
     * @return the decision
     */
    static Decision refuse(RefusalReason reason, String thing, Object value) {
        return new Refused(Refusal.of(reason, thing, value));
    }
}
