package io.github.fourmatters.governance.testkit.law;

import io.github.fourmatters.governance.quantity.Attendances;
import io.github.fourmatters.governance.quantity.Cases;
import io.github.fourmatters.governance.quantity.Handlings;
import io.github.fourmatters.governance.quantity.Sessions;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Group;
import net.jqwik.api.Provide;
import net.jqwik.api.arbitraries.LongArbitrary;

@SuppressWarnings("ClassCanBeStatic") // A group of jqwik's is an inner class.
class QuantityLawsProperties {
    private static LongArbitrary counts() {
        return Arbitraries.longs().between(0, Long.MAX_VALUE / 4);
    }

    @Group
    class OfCases implements MonoidLaws<Cases> {
        @Override
        public Cases identity() {
            return Cases.NONE;
        }

        @Override
        public Cases combine(Cases left, Cases right) {
            return left.plus(right);
        }

        @Override
        @Provide
        public Arbitrary<Cases> values() {
            return counts().map(Cases::new);
        }
    }

    @Group
    class OfHandlings implements MonoidLaws<Handlings> {
        @Override
        public Handlings identity() {
            return Handlings.NONE;
        }

        @Override
        public Handlings combine(Handlings left, Handlings right) {
            return left.plus(right);
        }

        @Override
        @Provide
        public Arbitrary<Handlings> values() {
            return counts().map(Handlings::new);
        }
    }

    @Group
    class OfSessions implements MonoidLaws<Sessions> {
        @Override
        public Sessions identity() {
            return Sessions.NONE;
        }

        @Override
        public Sessions combine(Sessions left, Sessions right) {
            return left.plus(right);
        }

        @Override
        @Provide
        public Arbitrary<Sessions> values() {
            return counts().map(Sessions::new);
        }
    }

    @Group
    class OfAttendances implements MonoidLaws<Attendances> {
        @Override
        public Attendances identity() {
            return Attendances.NONE;
        }

        @Override
        public Attendances combine(Attendances left, Attendances right) {
            return left.plus(right);
        }

        @Override
        @Provide
        public Arbitrary<Attendances> values() {
            return Combinators.combine(counts(), Arbitraries.of(true, false)).as(Attendances::new);
        }
    }
}
