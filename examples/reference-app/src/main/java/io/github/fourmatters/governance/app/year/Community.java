package io.github.fourmatters.governance.app.year;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.issue.Actor;
import io.github.fourmatters.governance.issue.ActorId;
import io.github.fourmatters.governance.issue.Grant;
import io.github.fourmatters.governance.issue.GridCell;
import io.github.fourmatters.governance.issue.Role;
import io.github.fourmatters.governance.issue.Scope;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import java.util.stream.IntStream;

/**
 * One of the eight communities of the case, each a ledger with one speak room and four grid cells with a chat group each.
 *
 * @param number 1 to 8
 */
record Community(int number) {
    static final ImmutableList<Community> ALL =
            IntStream.rangeClosed(1, 8).mapToObj(Community::new).collect(ImmutableList.toImmutableList());

    static final int CELLS = 4;

    private static final int RESIDENTS = 120;

    /** The units that are based in the district, and take part in every community's matters. */
    static final ImmutableList<UnitId> RESIDENT_UNITS = ImmutableList.of(
            new UnitId("hospital"),
            new UnitId("school"),
            new UnitId("power-supply"),
            new UnitId("police-station"),
            new UnitId("housing-office"),
            new UnitId("forestry-office"),
            new UnitId("heating-company"),
            new UnitId("civil-affairs"));

    /** Belongs to no unit, so may check everybody's work. */
    static final Actor SUPERVISOR = Actor.of("district-supervisor", Role.SUPERVISOR, new Scope.Everywhere());

    LedgerId ledger() {
        return new LedgerId("xinlin-" + number);
    }

    UnitId unit() {
        return new UnitId("community-" + number);
    }

    GridCell cell(SeededRandom draw) {
        return new GridCell("xinlin-" + number + "-cell-" + draw.between(1, CELLS));
    }

    SubjectId resident(SeededRandom draw) {
        return new SubjectId("resident-" + number + "-" + draw.between(1, RESIDENTS));
    }

    Actor officer() {
        return new Actor(
                new ActorId("officer-" + number),
                ImmutableSet.of(
                        new Grant(Role.COMMUNITY_OFFICER, new Scope.Community(ledger())),
                        new Grant(Role.UNIT_LIAISON, new Scope.Unit(unit()))));
    }

    Actor secretary() {
        return Actor.of("secretary-" + number, Role.BRANCH_SECRETARY, new Scope.Community(ledger()));
    }

    Actor clerk() {
        return Actor.of("clerk-" + number, Role.EVALUATION_CLERK, new Scope.Community(ledger()));
    }

    Actor gridWorker() {
        return Actor.of("grid-worker-" + number, Role.GRID_WORKER, new Scope.Community(ledger()));
    }

    static Actor liaison(UnitId unit) {
        return Actor.liaison("liaison-" + unit, unit);
    }

    /** The units that are convened here: the community and six of the resident units. */
    ImmutableList<UnitId> meetingUnits() {
        ImmutableList.Builder<UnitId> units = ImmutableList.<UnitId>builder().add(unit());
        for (int index = 0; index < 6; index++) {
            units.add(RESIDENT_UNITS.get((number + index) % RESIDENT_UNITS.size()));
        }
        return units.build();
    }
}
