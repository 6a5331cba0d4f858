package io.github.fourmatters.governance.kernel;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Joiner;
import com.google.errorprone.annotations.CheckReturnValue;
import io.github.fourmatters.governance.issue.Actor;
import io.github.fourmatters.governance.issue.ActorId;
import io.github.fourmatters.governance.issue.Command;
import io.github.fourmatters.governance.issue.CommonRefusalReason;
import io.github.fourmatters.governance.issue.Refusal;
import io.github.fourmatters.governance.issue.RefusalReason;
import io.github.fourmatters.governance.issue.Role;
import io.github.fourmatters.governance.issue.Scope;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.text.TextFault;
import io.github.fourmatters.governance.spi.text.TextRule;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the rules of one command in order and stops at the first that is broken; the role rule comes first.
 *
 * <pre>{@code
 * return RuleCheck.on(context, command)
 *         .require(() -> progress.is(Stage.RAISED), WRONG_STAGE, "issue at stage", progress)
 *         .accept(draft -> draft.add(new IssueAccepted(command.issue(), respondBy, triageBy)));
 * }</pre>
 *
 * <p>A rule is only looked at when all rules before it hold, so it may rely on them. Used inside one decision, by one thread.
 */
@CheckReturnValue
public final class RuleCheck {
    // Written as JSON a character takes up to six bytes, and what an event adds to each element is no longer than that.
    private static final int LONGEST_LIST = 100_000;

    private final @Nullable Role role;
    private @Nullable Refusal refusal;

    private RuleCheck(@Nullable Role role, @Nullable Refusal refusal) {
        this.role = role;
        this.refusal = refusal;
    }

    /**
     * Begins with the role rule: a grant of one of the roles must span the whole community. A role that its holder uses only for herself
     * or himself, or for one unit, may be held as far as that; the rules that follow then say for whom.
     *
     * @param context who gives the command, where and when
     * @param command the command
     * @return a ruling that refuses with {@link CommonRefusalReason#NOT_PERMITTED} if the actor holds none of the command's roles here
     */
    public static RuleCheck on(Context context, Command command) {
        return new RuleCheck(
                context.actor().roleAmong(command.roles(), context.ledger()).orElse(null),
                roleProblem(context.actor(), command, context.ledger()).orElse(null));
    }

    /**
     * Checks the role rule by itself, before anything is read.
     *
     * @param actor who gives the command
     * @param command the command
     * @param ledger where
     * @return {@link CommonRefusalReason#NOT_PERMITTED} if the actor holds none of the command's roles there, or empty
     */
    public static Optional<Refusal> roleProblem(Actor actor, Command command, LedgerId ledger) {
        if (actor.roleAmong(command.roles(), ledger).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(new Refusal(
                CommonRefusalReason.NOT_PERMITTED, "actor", actor.id().value(), roles(actor, command, ledger)));
    }

    /** Which roles may give a command, and which the actor holds there. */
    private static String roles(Actor actor, Command command, LedgerId ledger) {
        String held = Joiner.on(", ").join(actor.rolesIn(ledger));
        return command.getClass().getSimpleName() + " in " + ledger + " is given by "
                + Joiner.on(" or ").join(command.roles()) + "; the actor holds "
                + (held.isEmpty() ? "no role" : held) + " there";
    }

    /**
     * Adds a rule.
     *
     * @param rule what must hold
     * @param reason what to answer where it does not
     * @param thing what the rule is about
     * @param value its value, or an {@code Optional} of it; its text is made only for a reason
     * @return this ruling
     */
    public RuleCheck require(BooleanSupplier rule, RefusalReason reason, String thing, Object value) {
        if (refusal == null && !rule.getAsBoolean()) {
            refusal = Refusal.of(reason, thing, value);
        }
        return this;
    }

    /**
     * Adds the rule that an actor who uses a certain role may use it as far as a scope. Holds for an actor who uses another role.
     *
     * @param context who gives the command
     * @param bound the role that is bound to the scope
     * @param scope how far it must reach
     * @return this ruling
     */
    public RuleCheck within(Context context, Role bound, Scope scope) {
        return require(
                () -> role != bound || context.allows(bound, scope),
                CommonRefusalReason.NOT_PERMITTED,
                "actor",
                context.actor().id());
    }

    /**
     * Adds the rules that a text is there, not too long, and such as {@link TextRule#LINES} describes it.
     *
     * @param thing what the text is
     * @param text the text
     * @param maximum the greatest number of UTF-16 units
     * @return this ruling
     */
    public RuleCheck text(String thing, String text, int maximum) {
        return unless(() -> textProblem(thing, text, maximum));
    }

    /**
     * Checks a text by itself, for rules that are tried on each of several things.
     *
     * @param thing what the text is
     * @param text the text
     * @param terms the terms in force, which bound its length
     * @return what is wrong with it, or empty
     */
    public static Optional<Refusal> text(String thing, String text, CommonRules terms) {
        return textProblem(thing, text, terms.longestText());
    }

    private static Optional<Refusal> textProblem(String thing, String text, int maximum) {
        return Refusal.when(!TextRule.isVisible(text), CommonRefusalReason.TEXT_MISSING, thing, "")
                .or(() -> Refusal.when(text.length() > maximum, CommonRefusalReason.TEXT_TOO_LONG, thing, length(text)))
                .or(() -> TextRule.LINES.fault(text).map(fault -> new Refusal(reasonOf(fault), thing, fault.found())));
    }

    private static CommonRefusalReason reasonOf(TextFault fault) {
        return switch (fault.kind()) {
            case BLANK -> CommonRefusalReason.TEXT_MISSING;
            case HALF_CHARACTER -> CommonRefusalReason.TEXT_BROKEN;
            case CONTROL_CHARACTER -> CommonRefusalReason.TEXT_UNPRINTABLE;
            case OPEN_DIRECTION -> CommonRefusalReason.TEXT_TURNED;
        };
    }

    /**
     * Adds the rule that what a command lists can be kept in one event, on every storage. Events are kept up to 1 MiB.
     *
     * @param thing what the list is
     * @param list the list; its elements' texts show all that they hold
     * @return this ruling
     */
    public RuleCheck fits(String thing, Collection<?> list) {
        return unless(() -> listProblem(thing, list));
    }

    /**
     * Checks a list by itself, for rules that are tried elsewhere.
     *
     * @param thing what the list is
     * @param list the list
     * @return what is wrong with it, or empty
     */
    public static Optional<Refusal> listProblem(String thing, Collection<?> list) {
        String all = list.toString();
        return Refusal.when(all.length() > LONGEST_LIST, CommonRefusalReason.LIST_TOO_LONG, thing, length(all));
    }

    /** Stands for a text that may hold somebody's words. */
    private static String length(String text) {
        return text.length() + " characters";
    }

    /**
     * Adds rules that another method tries.
     *
     * @param problem gives the first broken rule, or empty
     * @return this ruling
     */
    public RuleCheck unless(Supplier<Optional<Refusal>> problem) {
        if (refusal == null) {
            refusal = problem.get().orElse(null);
        }
        return this;
    }

    /**
     * Adds a rule for each of several things.
     *
     * @param things the things
     * @param rule gives the first broken rule for one thing, or empty
     * @param <T> the type of the things
     * @return this ruling
     */
    public <T> RuleCheck each(List<T> things, Function<? super T, Optional<Refusal>> rule) {
        for (T thing : things) {
            if (refusal == null) {
                refusal = rule.apply(thing).orElse(null);
            }
        }
        return this;
    }

    /**
     * Ends the ruling. Whatever would happen is refused if it names a person by the clock's id.
     *
     * @param work writes down what happens; it runs only if every rule holds
     * @return the decision
     */
    public Decision accept(Consumer<EventDraft> work) {
        if (refusal != null || role == null) {
            return new Decision.Refused(requireNonNull(refusal));
        }
        EventDraft draft = new EventDraft();
        work.accept(draft);
        Decision.Accepted accepted = draft.accepted(role);
        return accepted.events().stream()
                .flatMap(event -> NamedPersons.of(event).stream())
                .filter(ActorId::isReserved)
                .findFirst()
                .<Decision>map(name ->
                        new Decision.Refused(new Refusal(CommonRefusalReason.PERSON_ID_RESERVED, "person", name)))
                .orElse(accepted);
    }
}
