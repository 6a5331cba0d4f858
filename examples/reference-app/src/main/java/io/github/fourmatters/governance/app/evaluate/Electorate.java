package io.github.fourmatters.governance.app.evaluate;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.fourmatters.governance.app.evaluate.EvaluatedIssues.Matter;
import io.github.fourmatters.governance.evaluate.RosterEntry;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import io.github.fourmatters.governance.tally.Party;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Who evaluates, and which level each gives: 1 (worst) to 5 (best), or none where a person stays silent. */
final class Electorate {
    /** A party member who works at the school. */
    static final SubjectId TEACHER = new SubjectId("member-4");
    /** A resident whose entry begins in the middle of the window. */
    static final SubjectId NEWCOMER = new SubjectId("resident-6");

    private static final LocalDate FIRST_DAY_OF_NEWCOMER = LocalDate.of(2026, 4, 8);
    private static final ImmutableMap<Party, String> NAMES =
            ImmutableMap.of(Party.COMMUNITY, "officer-", Party.PARTY_MEMBERS, "member-", Party.RESIDENTS, "resident-");
    private static final ImmutableMap<Party, Integer> SIZES =
            ImmutableMap.of(Party.COMMUNITY, 3, Party.PARTY_MEMBERS, 4, Party.RESIDENTS, 6);

    /** For each matter the levels of the community, the party members and the residents, in the order of persons. */
    private static final ImmutableMap<Matter, ImmutableMap<Party, String>> LEVELS =
            ImmutableMap.<Matter, ImmutableMap<Party, String>>builder()
                    .put(Matter.COLD_PIPES, levels("544", "4453", "445334"))
                    .put(Matter.LEAKING_VALVE, levels("454", "4344", "344235"))
                    .put(Matter.READING_ROOM, levels("555", "5455", "554534"))
                    .put(Matter.CROSSING, levels("455", "....", "455534"))
                    .put(Matter.QUEUES, levels("434", "3324", "231333"))
                    .put(Matter.HOME_CARE, levels("544", "3435", "223133"))
                    .put(Matter.DARK_STAIRS, levels("555", "4544", "545435"))
                    .buildOrThrow();

    private Electorate() {}

    private static ImmutableMap<Party, String> levels(String community, String partyMembers, String residents) {
        return ImmutableMap.of(
                Party.COMMUNITY, community, Party.PARTY_MEMBERS, partyMembers, Party.RESIDENTS, residents);
    }

    /**
     * What one person says of one matter.
     *
     * @param matter the matter
     * @param person the person
     * @param party the person's party
     * @param level the level
     */
    record Voice(Matter matter, SubjectId person, Party party, int level) {}

    static ImmutableList<RosterEntry> roster() {
        return Stream.of(Party.values())
                .flatMap(party -> persons(party).stream().map(person -> entry(person, party)))
                .collect(ImmutableList.toImmutableList());
    }

    private static RosterEntry entry(SubjectId person, Party party) {
        return new RosterEntry(
                person,
                party,
                person.equals(TEACHER) ? Optional.of(EvaluationCommunity.SCHOOL) : Optional.empty(),
                person.equals(NEWCOMER) ? Optional.of(FIRST_DAY_OF_NEWCOMER) : Optional.empty(),
                Optional.empty());
    }

    private static ImmutableList<SubjectId> persons(Party party) {
        return IntStream.rangeClosed(1, SIZES.getOrDefault(party, 0))
                .mapToObj(number -> new SubjectId(NAMES.getOrDefault(party, "") + number))
                .collect(ImmutableList.toImmutableList());
    }

    /** What everybody has to say, by matter, party and person. */
    static ImmutableList<Voice> voices() {
        return LEVELS.keySet().stream()
                .flatMap(matter -> Stream.of(Party.values()).flatMap(party -> voices(matter, party)))
                .collect(ImmutableList.toImmutableList());
    }

    private static Stream<Voice> voices(Matter matter, Party party) {
        String levels = LEVELS.getOrDefault(matter, ImmutableMap.of()).getOrDefault(party, "");
        ImmutableList<SubjectId> persons = persons(party);
        return IntStream.range(0, levels.length())
                .filter(index -> levels.charAt(index) != '.')
                .mapToObj(index -> new Voice(matter, persons.get(index), party, levels.charAt(index) - '0'));
    }
}
