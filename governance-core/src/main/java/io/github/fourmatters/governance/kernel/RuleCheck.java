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
 * <p>A rule is checked only if all rules before it hold, so it may rely on them. An instance serves one decision, in one thread.
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
     * Begins with the role rule: the actor must hold one of the command's roles in this ledger. Most roles must be granted for the whole
     * community. A role that is used for oneself only, or for one unit only, may be granted for that person or unit; which person or unit
     * it must be is then checked by {@link #within}.
     *
     * @param context who gives the command, where and when
     * @param command the command
     * @return a check that refuses with {@link CommonRefusalReason#NOT_PERMITTED} if the actor holds none of the command's roles here
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
     * @param value its value, or an {@code Optional} of it; it is turned into text only if the rule is broken
     * @return this check
     */
    public RuleCheck require(BooleanSupplier rule, RefusalReason reason, String thing, Object value) {
        if (refusal == null && !rule.getAsBoolean()) {
            refusal = Refusal.of(reason, thing, value);
        }
        return this;
    }

    /**
     * Adds a rule for one role: an actor who gives the command in the role {@code bound} must have a grant of it that covers the scope. For
     * example, a liaison may accept an offer only for the liaison's own unit. An actor who gives the command in any other role keeps this
     * rule without a further look.
     *
     * @param context who gives the command
     * @param bound the role to which this rule applies
     * @param scope what the grant must cover, for example one unit
     * @return this check
     */
    public RuleCheck within(Context context, Role bound, Scope scope) {
        return unless(() -> role == bound ? notGranted(context, bound, scope) : Optional.empty());
    }

    /**
     * Checks that the actor has a grant of one role that covers a scope, such as that of one unit.
     *
     * @param context who gives the command, where and when
     * @param needed the role
     * @param scope what the grant must cover
     * @return {@link CommonRefusalReason#NOT_PERMITTED}, which names role and scope, if the actor has none; or empty
     */
    public static Optional<Refusal> notGranted(Context context, Role needed, Scope scope) {
        if (context.allows(needed, scope)) {
            return Optional.empty();
        }
        String grant = needed + " for " + named(scope);
        return Optional.of(new Refusal(
                CommonRefusalReason.NOT_PERMITTED,
                "actor",
                context.actor().id().value(),
                "it takes a grant of " + grant + ", which the actor does not hold"));
    }

    private static String named(Scope scope) {
        if (scope instanceof Scope.Unit one) {
            return "unit " + one.unit();
        } else if (scope instanceof Scope.Person one) {
            return "person " + one.subject();
        }
        return scope instanceof Scope.Community one ? "community " + one.ledger() : "every community";
    }

    /**
     * Adds the rules that a text is there, not too long, and such as {@link TextRule#LINES} describes it.
     *
     * @param thing what the text is
     * @param text the text
     * @param maximum the greatest number of UTF-16 units
     * @return this check
     */
    public RuleCheck text(String thing, String text, int maximum) {
        return unless(() -> textProblem(thing, text, maximum));
    }

    /**
     * Checks a text outside a chain of rules, for {@link #each} and {@link #unless}.
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
     * Adds the rule that a list of the command fits into one event. Every storage keeps events of up to 1 MiB.
     *
     * @param thing what the list is
     * @param list the list; {@code toString()} of its elements shows everything that they hold
     * @return this check
     */
    public RuleCheck fits(String thing, Collection<?> list) {
        return unless(() -> listProblem(thing, list));
    }

    /**
     * Checks a list outside a chain of rules, for {@link #each} and {@link #unless}.
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
     * Adds rules that another method checks.
     *
     * @param problem gives the first broken rule, or empty
     * @return this check
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
     * @return this check
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
     * Ends the check. If every rule holds, the work is done. The command is still refused if one of its events would name a person by an id
     * that is kept for the clock.
     *
     * @param work adds the events to the draft; it runs only if every rule holds
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
