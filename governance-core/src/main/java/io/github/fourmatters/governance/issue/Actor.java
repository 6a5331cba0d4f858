package io.github.fourmatters.governance.issue;

import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Whoever gives a command, with the grants that the embedding system asserts for this command.
 *
 * <pre>{@code
 * Actor officer = Actor.of("officer-7", Role.COMMUNITY_OFFICER, new Scope.Community(ledger));
 * }</pre>
 *
 * <p>The id {@code system} is reserved for the clock, also in upper case and in letters that look alike. A person whose login has this name
 * needs another pseudonym.
 *
 * @param id the pseudonym that is recorded
 * @param grants the roles held now, each with its scope
 */
public record Actor(ActorId id, ImmutableSet<Grant> grants) {
    private static final ImmutableSet<Grant> OF_THE_CLOCK =
            ImmutableSet.of(new Grant(Role.SYSTEM, new Scope.Everywhere()));
    private static final Actor SYSTEM = new Actor(new ActorId(ClockName.CLOCK), OF_THE_CLOCK);

    /**
     * Checks the parts.
     *
     * @param id the pseudonym that is recorded
     * @param grants the roles held now
     * @throws IllegalArgumentException if a person is to hold {@link Role#SYSTEM} or the id {@code system}, which are the clock's alone
     */
    public Actor {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(grants, "grants");
        boolean clock = id.value().equals(ClockName.CLOCK) && grants.equals(OF_THE_CLOCK);
        if (!clock && ClockName.isLike(id.value())) {
            throw new IllegalArgumentException("actor '" + id
                    + "' has the id of the clock; give the person another pseudonym, for example with a prefix before all login"
                    + " names, or take Actor.system() for the clock");
        }
        if (!clock && grants.stream().anyMatch(grant -> grant.role() == Role.SYSTEM)) {
            throw new IllegalArgumentException(
                    "actor '" + id + "' must not hold the role SYSTEM, which is the clock's; take Actor.system()");
        }
    }

    /**
     * Returns an actor with one grant.
     *
     * @param id the pseudonym
     * @param role the role
     * @param scope how far the role reaches
     * @return the actor
     * @throws IllegalArgumentException if the pseudonym cannot be one, or is the clock's
     */
    public static Actor of(String id, Role role, Scope scope) {
        return new Actor(new ActorId(id), ImmutableSet.of(new Grant(role, scope)));
    }

    /**
     * Returns an officer of one community.
     *
     * @param id the pseudonym
     * @param ledger the community's ledger
     * @return the actor
     * @throws IllegalArgumentException if the pseudonym cannot be one, or is the clock's
     */
    public static Actor officer(String id, LedgerId ledger) {
        return of(id, Role.COMMUNITY_OFFICER, new Scope.Community(ledger));
    }

    /**
     * Returns this actor with one more grant.
     *
     * @param role the role
     * @param scope how far the role reaches
     * @return the actor with the grant
     */
    public Actor and(Role role, Scope scope) {
        return new Actor(
                id,
                ImmutableSet.<Grant>builder()
                        .addAll(grants)
                        .add(new Grant(role, scope))
                        .build());
    }

    /**
     * Returns this actor as one who also answers for a unit, as its liaison does.
     *
     * @param unit the unit
     * @return the actor with the grant of {@link Role#UNIT_LIAISON}
     */
    public Actor andLiaisonOf(UnitId unit) {
        return and(Role.UNIT_LIAISON, new Scope.Unit(unit));
    }

    /**
     * Returns a resident who acts for herself or himself; the actor's pseudonym is the subject's.
     *
     * @param subject the resident
     * @return the actor
     * @throws IllegalArgumentException if the subject has the id of the clock
     */
    public static Actor resident(SubjectId subject) {
        return of(subject.value(), Role.RESIDENT, new Scope.Person(subject));
    }

    /**
     * Returns a unit's liaison.
     *
     * @param id the pseudonym
     * @param unit the unit
     * @return the actor
     * @throws IllegalArgumentException if the pseudonym cannot be one, or is the clock's
     */
    public static Actor liaison(String id, UnitId unit) {
        return of(id, Role.UNIT_LIAISON, new Scope.Unit(unit));
    }

    /**
     * Returns the clock as an actor.
     *
     * @return the actor of everything that falls due
     */
    public static Actor system() {
        return SYSTEM;
    }

    /**
     * Returns the first of some roles that this actor holds in a ledger. The grant must cover the whole ledger, unless the role is for one
     * person or one unit only (see {@link Role#isForOne}).
     *
     * @param roles the roles that will do, the preferred one first
     * @param ledger the ledger
     * @return the role, or empty if none is held there
     */
    public Optional<Role> roleAmong(List<Role> roles, LedgerId ledger) {
        for (Role role : roles) {
            for (Grant grant : grants) {
                if (grant.role() == role && reaches(grant, ledger)) {
                    return Optional.of(role);
                }
            }
        }
        return Optional.empty();
    }

    /**
     * Returns the roles that this actor may use in a ledger.
     *
     * @param ledger the ledger
     * @return the roles, as {@link #roleAmong} takes them; none if the actor has no grant that reaches there
     */
    public ImmutableSet<Role> rolesIn(LedgerId ledger) {
        return grants.stream()
                .filter(grant -> reaches(grant, ledger))
                .map(Grant::role)
                .collect(ImmutableSet.toImmutableSet());
    }

    private static boolean reaches(Grant grant, LedgerId ledger) {
        return grant.role().isForOne()
                ? grant.scope().touches(ledger)
                : grant.scope().covers(new Scope.Community(ledger), ledger);
    }

    /**
     * Tells whether this actor has a grant of a role that covers a scope.
     *
     * @param role the role
     * @param scope what the grant must cover
     * @param ledger the ledger in which it is used
     * @return {@code true} if a grant of that role covers the scope
     */
    public boolean holds(Role role, Scope scope, LedgerId ledger) {
        for (Grant grant : grants) {
            if (grant.role() == role && grant.scope().covers(scope, ledger)) {
                return true;
            }
        }
        return false;
    }
}
