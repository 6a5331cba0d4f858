package io.github.fourmatters.governance.json;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.reflect.TypeToken;
import io.github.fourmatters.governance.calendar.DeadlineBasis;
import io.github.fourmatters.governance.calendar.Pause;
import io.github.fourmatters.governance.calendar.Quarter;
import io.github.fourmatters.governance.evaluate.GradeVersion;
import io.github.fourmatters.governance.evaluate.RosterEntry;
import io.github.fourmatters.governance.issue.Digest;
import io.github.fourmatters.governance.issue.Event;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.quantity.Attendances;
import io.github.fourmatters.governance.quantity.Rational;
import io.github.fourmatters.governance.score.Weighting;
import io.github.fourmatters.governance.score.WhenMissing;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import io.github.fourmatters.governance.tally.Histogram;
import io.github.fourmatters.governance.tally.Party;
import io.github.fourmatters.governance.vote.Choice;
import io.github.fourmatters.governance.vote.DecisionRule;
import io.github.fourmatters.governance.vote.RulePreset;
import io.github.fourmatters.governance.vote.VoteCount;
import io.github.fourmatters.governance.vote.VoteScale;
import io.github.fourmatters.governance.vote.VoteTally;
import java.lang.reflect.Type;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Any fact of any event type, made from the components of the records. */
final class Facts {
    private static final ImmutableMap<Class<?>, Arbitrary<?>> SPECIAL = ImmutableMap.<Class<?>, Arbitrary<?>>builder()
            .put(int.class, Arbitraries.integers())
            .put(long.class, Arbitraries.longs())
            .put(Long.class, Arbitraries.longs())
            .put(boolean.class, Arbitraries.of(true, false))
            .put(String.class, texts())
            .put(Instant.class, instants())
            .put(
                    LocalDate.class,
                    Arbitraries.longs().between(-800_000, 2_900_000).map(LocalDate::ofEpochDay))
            .put(Quarter.class, quarters())
            .put(Rational.class, rationals())
            .put(Digest.class, texts().map(Digest::of))
            .put(
                    Histogram.class,
                    counts().list().ofSize(5).map(ImmutableList::copyOf).map(Histogram::new))
            .put(
                    Attendances.class,
                    Combinators.combine(counts(), Arbitraries.of(true, false)).as(Attendances::new))
            .put(Pause.class, pauses())
            .put(RosterEntry.class, rosterEntries())
            .put(GradeVersion.class, statements())
            .put(Weighting.class, weightings())
            .put(DecisionRule.class, Arbitraries.of(RulePreset.values()).map(RulePreset::rule))
            .put(VoteTally.class, tallies())
            .put(VoteCount.class, voteCounts())
            .buildOrThrow();

    private static final ImmutableMap<Class<?>, Function<List<?>, Object>> COLLECTIONS =
            ImmutableMap.of(ImmutableList.class, ImmutableList::copyOf, ImmutableSet.class, ImmutableSet::copyOf);

    private Facts() {}

    static Arbitrary<Fact> of(Class<? extends Event> type) {
        List<Arbitrary<Object>> components = new ArrayList<>();
        components.add(record(type));
        Events.componentTypes(Fact.class).stream().skip(1).map(Facts::any).forEach(components::add);
        return Combinators.combine(components).as(parts -> Events.make(Fact.class, parts));
    }

    static Arbitrary<List<Fact>> oneOfEachType() {
        return Combinators.combine(Events.TYPES.stream().map(Facts::of).toList())
                .as(facts -> facts);
    }

    /** Texts of every character, halves of surrogate pairs among them. */
    static Arbitrary<String> texts() {
        Arbitrary<Integer> characters = Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.integers().between(0, 0x7f)),
                Tuple.of(4, Arbitraries.integers().between(0x80, 0xffff)),
                Tuple.of(1, Arbitraries.integers().between(0xd800, 0xdfff)),
                Tuple.of(3, Arbitraries.integers().between(0x10000, 0x10ffff)));
        return characters.list().ofMaxSize(20).map(Facts::text);
    }

    private static String text(List<Integer> characters) {
        StringBuilder text = new StringBuilder();
        characters.forEach(text::appendCodePoint);
        return text.toString();
    }

    private static Arbitrary<Instant> instants() {
        return Arbitraries.longs()
                .between(-60_000_000_000_000_000L, 250_000_000_000_000_000L)
                .map(micros -> Instant.EPOCH.plus(micros, ChronoUnit.MICROS));
    }

    private static Arbitrary<Quarter> quarters() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 9999),
                        Arbitraries.integers().between(1, 4))
                .as(Quarter::new);
    }

    private static Arbitrary<Rational> rationals() {
        Arbitrary<BigInteger> numbers = Arbitraries.bigIntegers();
        return Combinators.combine(numbers, numbers.filter(number -> number.signum() != 0))
                .as(Rational::of);
    }

    private static Arbitrary<RosterEntry> rosterEntries() {
        Arbitrary<Optional<LocalDate>> days = Arbitraries.integers()
                .between(0, 9_999)
                .map(LocalDate::ofEpochDay)
                .optional();
        return Combinators.combine(
                        Arbitraries.of(Party.class),
                        days,
                        days,
                        Arbitraries.of("clinic", "学校").optional())
                .as((party, from, later, unit) -> new RosterEntry(
                        new SubjectId("person"),
                        party,
                        unit.map(UnitId::new),
                        from,
                        later.map(day ->
                                day.plusDays(from.map(LocalDate::toEpochDay).orElse(0L)))));
    }

    private static Arbitrary<GradeVersion> statements() {
        Arbitrary<Digest> digests = texts().map(Digest::of);
        return Combinators.combine(Arbitraries.integers().between(1, 9), digests, digests)
                .as((version, previous, digest) ->
                        new GradeVersion(version, version == 1 ? Optional.empty() : Optional.of(previous), digest));
    }

    private static Arbitrary<Weighting> weightings() {
        Arbitrary<Integer> numbers = Arbitraries.integers().between(1, 1_000);
        return Combinators.combine(numbers.list().ofSize(5), numbers, numbers, Arbitraries.of(WhenMissing.class))
                .as((points, weight, minimum, missing) -> new Weighting(
                        ImmutableMap.of(Party.RESIDENTS, weight, Party.COMMUNITY, minimum),
                        ImmutableList.sortedCopyOf(points),
                        minimum,
                        ImmutableSet.of(Party.RESIDENTS),
                        missing));
    }

    private static Arbitrary<Pause> pauses() {
        Arbitrary<Long> seconds = Arbitraries.longs().between(0, 1_000_000_000);
        return Combinators.combine(Arbitraries.of(DeadlineBasis.class), instants(), seconds, seconds)
                .as((pace, since, ahead, left) -> new Pause(pace, since, since.plusSeconds(ahead), left));
    }

    private static Arbitrary<VoteTally> tallies() {
        Arbitrary<Integer> votes = Arbitraries.integers().between(0, 1000);
        return Combinators.combine(votes, votes, votes, votes)
                .as((absent, yes, no, recused) -> new VoteTally(absent + yes + no, yes, no, 0, recused));
    }

    private static Arbitrary<VoteCount> voteCounts() {
        Arbitrary<VoteCount> broken = tallies()
                .map(tally -> VoteCount.of(new VoteTally(2 * tally.yes(), tally.yes(), tally.yes(), 0, tally.recused()))
                        .withCastingVote(Choice.NO));
        Arbitrary<VoteCount> both = Combinators.combine(tallies(), tallies())
                .as((members, weight) -> new VoteCount(
                        ImmutableMap.of(VoteScale.MEMBERS, members, VoteScale.WEIGHT, weight), Optional.empty()));
        return Arbitraries.oneOf(tallies().map(VoteCount::of), broken, both);
    }

    private static Arbitrary<Long> counts() {
        return Arbitraries.longs().between(0, Long.MAX_VALUE);
    }

    private static Arbitrary<Object> any(Type type) {
        Class<?> raw = TypeToken.of(type).getRawType();
        if (SPECIAL.containsKey(raw)) {
            return SPECIAL.get(raw).asGeneric();
        }
        if (raw.isEnum()) {
            return Arbitraries.of(raw.getEnumConstants());
        }
        return raw.isRecord() ? record(raw) : container(TypeToken.of(type), raw);
    }

    private static Arbitrary<Object> record(Class<?> type) {
        if (Wrappers.isWrapper(type)) {
            Arbitrary<String> ids =
                    Arbitraries.strings().withChars("aZ09.-_").ofMinLength(1).ofMaxLength(40);
            return ids.map(id -> Events.make(type, ImmutableList.of(id)));
        }
        List<Arbitrary<Object>> components =
                Events.componentTypes(type).stream().map(Facts::any).toList();
        return Combinators.combine(components).as(parts -> Events.make(type, parts));
    }

    private static Arbitrary<Object> container(TypeToken<?> type, Class<?> raw) {
        Arbitrary<Object> first =
                any(type.resolveType(raw.getTypeParameters()[0]).getType());
        if (raw == Optional.class) {
            return first.optional().asGeneric();
        }
        if (raw == ImmutableMap.class) {
            Arbitrary<Object> second =
                    any(type.resolveType(raw.getTypeParameters()[1]).getType());
            return Arbitraries.maps(first, second).ofMaxSize(4).map(ImmutableMap::copyOf);
        }
        Function<List<?>, Object> copy = COLLECTIONS.get(raw);
        if (copy == null) {
            throw new IllegalArgumentException("no arbitrary of " + type + ": add one");
        }
        return first.list().ofMaxSize(3).map(copy);
    }
}
