package io.github.fourmatters.governance.testkit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.evaluate.RosterEntry;
import io.github.fourmatters.governance.issue.Actor;
import io.github.fourmatters.governance.issue.ActorId;
import io.github.fourmatters.governance.issue.CategoryCode;
import io.github.fourmatters.governance.issue.Grant;
import io.github.fourmatters.governance.issue.GridCell;
import io.github.fourmatters.governance.issue.Role;
import io.github.fourmatters.governance.issue.Scope;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import io.github.fourmatters.governance.tally.Party;
import java.util.Arrays;
import java.util.Optional;

/** Who and what takes part in every history. */
final class Cast {
    static final LedgerId LEDGER = new LedgerId("xinlin-1");
    static final LedgerId ELSEWHERE = new LedgerId("elsewhere-1");
    static final UnitId COMMUNITY = new UnitId("community-1");
    static final UnitId SCHOOL = new UnitId("school");
    static final UnitId MARKET = new UnitId("market");
    static final ImmutableList<UnitId> UNITS =
            ImmutableList.of(COMMUNITY, SCHOOL, new UnitId("clinic"), MARKET, new UnitId("bank"));
    static final UnitId STRANGE_UNIT = new UnitId("unit-elsewhere");
    static final ImmutableList<SubjectId> RESIDENTS = subjects("r-1", "r-2", "r-3", "r-4", "r-5");
    static final SubjectId STRANGER = new SubjectId("stranger");
    static final ImmutableList<GridCell> CELLS = ImmutableList.of(new GridCell("cell-1"), new GridCell("cell-2"));
    static final ImmutableList<CategoryCode> CATEGORIES = ImmutableList.of(
            new CategoryCode("environment"), new CategoryCode("health"), new CategoryCode("facilities"));

    static final Actor OFFICER = new Actor(
            new ActorId("officer"),
            ImmutableSet.of(
                    new Grant(Role.COMMUNITY_OFFICER, new Scope.Community(LEDGER)),
                    new Grant(Role.UNIT_LIAISON, new Scope.Unit(COMMUNITY))));
    static final Actor GRID_WORKER = Actor.of("grid-worker", Role.GRID_WORKER, new Scope.Community(LEDGER));
    static final Actor SECRETARY = Actor.of("secretary", Role.BRANCH_SECRETARY, new Scope.Community(LEDGER));
    static final Actor SUPERVISOR = Actor.of("supervisor", Role.SUPERVISOR, new Scope.Everywhere());
    static final Actor CLERK = Actor.of("clerk", Role.EVALUATION_CLERK, new Scope.Community(LEDGER));
    static final Actor NOBODY = new Actor(new ActorId("nobody"), ImmutableSet.of());

    static final ImmutableList<RosterEntry> ROSTER = ImmutableList.of(
            new RosterEntry(new SubjectId("c-1"), Party.COMMUNITY, Optional.of(COMMUNITY)),
            new RosterEntry(new SubjectId("c-2"), Party.COMMUNITY, Optional.empty()),
            new RosterEntry(new SubjectId("m-1"), Party.PARTY_MEMBERS, Optional.of(SCHOOL)),
            new RosterEntry(new SubjectId("m-2"), Party.PARTY_MEMBERS, Optional.of(MARKET)),
            new RosterEntry(new SubjectId("m-3"), Party.PARTY_MEMBERS, Optional.empty()),
            new RosterEntry(new SubjectId("r-1"), Party.RESIDENTS, Optional.empty()),
            new RosterEntry(new SubjectId("r-2"), Party.RESIDENTS, Optional.empty()),
            new RosterEntry(new SubjectId("r-3"), Party.RESIDENTS, Optional.empty()));

    private Cast() {}

    static Actor liaison(UnitId unit) {
        return unit.equals(COMMUNITY) ? OFFICER : Actor.liaison("liaison-" + unit, unit);
    }

    /** One of the delegates whom a unit may send by name. */
    static Actor delegate(UnitId unit, int number) {
        return Actor.liaison("delegate-" + unit + "-" + number, unit);
    }

    static Actor evaluator(SubjectId person) {
        return Actor.of(person.value(), Role.EVALUATOR, new Scope.Person(person));
    }

    /** A supervisor who belongs to a unit as well. */
    static Actor supervisorOf(UnitId unit) {
        return new Actor(
                new ActorId("supervisor-" + unit),
                ImmutableSet.of(
                        new Grant(Role.SUPERVISOR, new Scope.Everywhere()),
                        new Grant(Role.UNIT_LIAISON, new Scope.Unit(unit))));
    }

    /** Someone who holds the same roles, but elsewhere. */
    static Actor elsewhere(Actor actor) {
        ImmutableSet.Builder<Grant> grants = ImmutableSet.builder();
        for (Grant grant : actor.grants()) {
            elsewhere(grant.scope()).ifPresent(scope -> grants.add(new Grant(grant.role(), scope)));
        }
        return new Actor(new ActorId(actor.id() + "-elsewhere"), grants.build());
    }

    /** Someone who holds the same roles, but only for a unit or a person. */
    static Actor narrowed(Actor actor, boolean toUnit) {
        Scope scope = toUnit ? new Scope.Unit(STRANGE_UNIT) : new Scope.Person(STRANGER);
        return new Actor(
                new ActorId(actor.id() + "-narrowed"),
                actor.grants().stream()
                        .map(grant -> new Grant(grant.role(), scope))
                        .collect(ImmutableSet.toImmutableSet()));
    }

    private static Optional<Scope> elsewhere(Scope scope) {
        if (scope instanceof Scope.Community) {
            return Optional.of(new Scope.Community(ELSEWHERE));
        } else if (scope instanceof Scope.Unit) {
            return Optional.of(new Scope.Unit(STRANGE_UNIT));
        } else if (scope instanceof Scope.Person) {
            return Optional.of(new Scope.Person(STRANGER));
        }
        return Optional.empty();
    }

    private static ImmutableList<SubjectId> subjects(String... names) {
        return Arrays.stream(names).map(SubjectId::new).collect(ImmutableList.toImmutableList());
    }
}
