package io.github.fourmatters.governance.issue;

import static java.util.Objects.requireNonNull;

import com.google.errorprone.annotations.CheckReturnValue;
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
 * return Ruling.on(context, command)
 *         .require(() -> progress.is(Stage.RAISED), WRONG_STAGE, "issue at stage", progress)
 *         .accept(draft -> draft.add(new IssueAccepted(command.issue(), respondBy, triageBy)));
 * }</pre>
 *
 * <p>A rule is only looked at when all rules before it hold, so it may rely on them. Used inside one decision, by one thread.
 */
@CheckReturnValue
public final class Ruling {
    // Written as JSON a character takes up to six bytes, and what an event adds to each element is no longer than that.
    private static final int LONGEST_LIST = 100_000;

    private final @Nullable Role role;
    private @Nullable Denial denial;

    private Ruling(@Nullable Role role, @Nullable Denial denial) {
        this.role = role;
        this.denial = denial;
    }

    /**
     * Begins with the role rule: a grant of one of the roles must span the whole community. A role that its holder uses only for herself
     * or himself, or for one unit, may be held as far as that; the rules that follow then say for whom.
     *
     * @param context who gives the command, where and when
     * @param command the command
     * @return a ruling that refuses with {@link CommonRefusal#NOT_PERMITTED} if the actor holds none of the command's roles here
     */
    public static Ruling on(Context context, Command command) {
        return new Ruling(
                context.actor().roleAmong(command.roles(), context.ledger()).orElse(null),
                roleProblem(context.actor(), command, context.ledger()).orElse(null));
    }

    /**
     * Checks the role rule by itself, before anything is read.
     *
     * @param actor who gives the command
     * @param command the command
     * @param ledger where
     * @return {@link CommonRefusal#NOT_PERMITTED} if the actor holds none of the command's roles there, or empty
     */
    public static Optional<Denial> roleProblem(Actor actor, Command command, LedgerId ledger) {
        return Denial.when(
                actor.roleAmong(command.roles(), ledger).isEmpty(), CommonRefusal.NOT_PERMITTED, "actor", actor.id());
    }

    /**
     * Adds a rule.
     *
     * @param rule what must hold
     * @param refusal what to answer where it does not
     * @param thing what the rule is about
     * @param value its value, or an {@code Optional} of it; its text is made only for a refusal
     * @return this ruling
     */
    public Ruling require(BooleanSupplier rule, Refusal refusal, String thing, Object value) {
        if (denial == null && !rule.getAsBoolean()) {
            denial = Denial.of(refusal, thing, value);
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
    public Ruling within(Context context, Role bound, Scope scope) {
        return require(
                () -> role != bound || context.allows(bound, scope),
                CommonRefusal.NOT_PERMITTED,
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
    public Ruling text(String thing, String text, int maximum) {
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
    public static Optional<Denial> text(String thing, String text, Terms terms) {
        return textProblem(thing, text, terms.longestText());
    }

    private static Optional<Denial> textProblem(String thing, String text, int maximum) {
        return Denial.when(!TextRule.isVisible(text), CommonRefusal.TEXT_MISSING, thing, "")
                .or(() -> Denial.when(text.length() > maximum, CommonRefusal.TEXT_TOO_LONG, thing, length(text)))
                .or(() -> TextRule.LINES.fault(text).map(fault -> new Denial(refusal(fault), thing, fault.found())));
    }

    private static CommonRefusal refusal(TextFault fault) {
        return switch (fault.kind()) {
            case BLANK -> CommonRefusal.TEXT_MISSING;
            case HALF_CHARACTER -> CommonRefusal.TEXT_BROKEN;
            case CONTROL_CHARACTER -> CommonRefusal.TEXT_UNPRINTABLE;
            case OPEN_DIRECTION -> CommonRefusal.TEXT_TURNED;
        };
    }

    /**
     * Adds the rule that what a command lists can be kept in one event, on every storage. Events are kept up to 1 MiB.
     *
     * @param thing what the list is
     * @param list the list; its elements' texts show all that they hold
     * @return this ruling
     */
    public Ruling fits(String thing, Collection<?> list) {
        return unless(() -> listProblem(thing, list));
    }

    /**
     * Checks a list by itself, for rules that are tried elsewhere.
     *
     * @param thing what the list is
     * @param list the list
     * @return what is wrong with it, or empty
     */
    public static Optional<Denial> listProblem(String thing, Collection<?> list) {
        String all = list.toString();
        return Denial.when(all.length() > LONGEST_LIST, CommonRefusal.LIST_TOO_LONG, thing, length(all));
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
    public Ruling unless(Supplier<Optional<Denial>> problem) {
        if (denial == null) {
            denial = problem.get().orElse(null);
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
    public <T> Ruling each(List<T> things, Function<? super T, Optional<Denial>> rule) {
        for (T thing : things) {
            if (denial == null) {
                denial = rule.apply(thing).orElse(null);
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
    public Decision accept(Consumer<Draft> work) {
        if (denial != null || role == null) {
            return new Decision.Refused(requireNonNull(denial));
        }
        Draft draft = new Draft();
        work.accept(draft);
        Decision.Accepted accepted = draft.accepted(role);
        return accepted.events().stream()
                .flatMap(event -> NamedPersons.of(event).stream())
                .filter(ClockName::isLike)
                .findFirst()
                .<Decision>map(
                        name -> new Decision.Refused(new Denial(CommonRefusal.PERSON_ID_RESERVED, "person", name)))
                .orElse(accepted);
    }
}
