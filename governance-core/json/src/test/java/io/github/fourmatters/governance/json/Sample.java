package io.github.fourmatters.governance.json;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.reflect.TypeToken;
import io.github.fourmatters.governance.calendar.Quarter;
import io.github.fourmatters.governance.evaluate.EvaluatePolicy;
import io.github.fourmatters.governance.issue.ActorId;
import io.github.fourmatters.governance.issue.Digest;
import io.github.fourmatters.governance.issue.Event;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.issue.Role;
import io.github.fourmatters.governance.quantity.Rational;
import io.github.fourmatters.governance.score.Weighting;
import io.github.fourmatters.governance.tally.Histogram;
import io.github.fourmatters.governance.vote.DecisionRule;
import io.github.fourmatters.governance.vote.VoteCount;
import io.github.fourmatters.governance.vote.VoteTally;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/** One fixed fact of each event type, with every optional part there, for the golden file. */
final class Sample {
    private static final Instant INSTANT = Instant.parse("2026-01-05T01:02:03.000450Z");
    private static final ImmutableMap<Class<?>, Object> FIXED = ImmutableMap.<Class<?>, Object>builder()
            .put(int.class, 3)
            .put(long.class, 40L)
            .put(Long.class, 40L)
            .put(boolean.class, true)
            .put(Instant.class, INSTANT)
            .put(LocalDate.class, LocalDate.parse("2026-03-31"))
            .put(Quarter.class, new Quarter(2026, 1))
            .put(Rational.class, Rational.of(219, 50))
            .put(Digest.class, Digest.of("拆除"))
            .put(Histogram.class, Histogram.of(5, 2).plus(Histogram.of(4, 1)))
            .put(Weighting.class, EvaluatePolicy.defaults().weighting())
            .put(DecisionRule.class, DecisionRule.jointMeeting())
            .put(VoteTally.class, new VoteTally(9, 5, 1, 0, 1))
            .put(VoteCount.class, VoteCount.of(new VoteTally(9, 5, 1, 0, 1)))
            .buildOrThrow();

    private Sample() {}

    static Fact of(Class<? extends Event> type) {
        return new Fact(
                type.cast(value("event", type)), new ActorId("officer-7"), Role.COMMUNITY_OFFICER, "2026", INSTANT);
    }

    private static Object value(String name, Type type) {
        Class<?> raw = TypeToken.of(type).getRawType();
        if (FIXED.containsKey(raw)) {
            return FIXED.get(raw);
        }
        if (raw == String.class) {
            return "the " + name + "：路灯";
        }
        if (raw.isEnum()) {
            return raw.getEnumConstants()[0];
        }
        return raw.isRecord() ? record(name, raw) : container(name, raw, type);
    }

    private static Object record(String name, Class<?> type) {
        return Events.make(
                type,
                Wrappers.isWrapper(type)
                        ? ImmutableList.of(name + "-1")
                        : Arrays.stream(type.getRecordComponents())
                                .map(Sample::component)
                                .toList());
    }

    private static Object component(RecordComponent component) {
        return value(component.getName(), component.getGenericType());
    }

    private static Object container(String name, Class<?> raw, Type type) {
        Object first = value(
                name, TypeToken.of(type).resolveType(raw.getTypeParameters()[0]).getType());
        if (raw == Optional.class) {
            return Optional.of(first);
        }
        if (raw == ImmutableList.class) {
            return ImmutableList.of(first);
        }
        if (raw == ImmutableSet.class) {
            return ImmutableSet.of(first);
        }
        if (raw == ImmutableMap.class) {
            return ImmutableMap.of(
                    first,
                    value(
                            name,
                            TypeToken.of(type)
                                    .resolveType(raw.getTypeParameters()[1])
                                    .getType()));
        }
        throw new IllegalArgumentException("no sample of " + type + ": add one");
    }
}
