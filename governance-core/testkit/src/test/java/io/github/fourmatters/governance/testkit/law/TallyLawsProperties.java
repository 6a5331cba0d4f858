package io.github.fourmatters.governance.testkit.law;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.fourmatters.governance.quantity.Rational;
import io.github.fourmatters.governance.tally.BallotBox;
import io.github.fourmatters.governance.tally.DurationHistogram;
import io.github.fourmatters.governance.tally.FractionalHistogram;
import io.github.fourmatters.governance.tally.Histogram;
import io.github.fourmatters.governance.tally.Party;
import io.github.fourmatters.governance.tally.Tally;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Group;
import net.jqwik.api.Provide;

@SuppressWarnings("ClassCanBeStatic") // A group of jqwik's is an inner class.
class TallyLawsProperties {
    private static Arbitrary<Histogram> histograms() {
        return Arbitraries.longs()
                .between(0, 1_000_000_000_000L)
                .list()
                .ofSize(Histogram.LEVELS)
                .map(counts -> new Histogram(ImmutableList.copyOf(counts)));
    }

    @Group
    class OfHistograms implements MonoidLaws<Histogram> {
        @Override
        public Histogram identity() {
            return Histogram.empty();
        }

        @Override
        public Histogram combine(Histogram left, Histogram right) {
            return left.plus(right);
        }

        @Override
        @Provide
        public Arbitrary<Histogram> values() {
            return histograms();
        }
    }

    @Group
    class OfFractionalHistograms implements MonoidLaws<FractionalHistogram> {
        @Override
        public FractionalHistogram identity() {
            return FractionalHistogram.empty();
        }

        @Override
        public FractionalHistogram combine(FractionalHistogram left, FractionalHistogram right) {
            return left.plus(right);
        }

        @Override
        @Provide
        public Arbitrary<FractionalHistogram> values() {
            Arbitrary<Rational> shares = Combinators.combine(
                            Arbitraries.longs().between(0, 9),
                            Arbitraries.longs().between(1, 9))
                    .as(Rational::of);
            return Combinators.combine(histograms(), shares).as(FractionalHistogram::of);
        }
    }

    @Group
    class OfBoxes implements IdempotentLaws<BallotBox>, ByteLaws<BallotBox> {
        @Override
        public BallotBox identity() {
            return BallotBox.empty();
        }

        @Override
        public BallotBox combine(BallotBox left, BallotBox right) {
            return left.join(right);
        }

        @Override
        public byte[] toBytes(BallotBox part) {
            return part.toBytes();
        }

        @Override
        public BallotBox fromBytes(byte[] bytes) {
            return BallotBox.fromBytes(bytes);
        }

        @Override
        @Provide
        public Arbitrary<BallotBox> values() {
            return Election.ballots().list().ofMaxSize(30).map(BallotBox::of);
        }
    }

    @Group
    class OfTallies implements ByteLaws<Tally> {
        @Override
        public Tally identity() {
            return Tally.empty();
        }

        @Override
        public Tally combine(Tally left, Tally right) {
            return left.plus(right);
        }

        @Override
        public byte[] toBytes(Tally part) {
            return part.toBytes();
        }

        @Override
        public Tally fromBytes(byte[] bytes) {
            return Tally.fromBytes(bytes);
        }

        @Override
        @Provide
        public Arbitrary<Tally> values() {
            Arbitrary<Tally> issues = Combinators.combine(
                            Election.keys(), histograms(), Arbitraries.of("rules-1", "章程 2"))
                    .as((key, histogram, version) -> Tally.builder()
                            .addIssue(key, ImmutableMap.of(Party.RESIDENTS, histogram), version)
                            .build());
            return Arbitraries.oneOf(Election.random().map(Election::tally), issues, Arbitraries.just(Tally.empty()));
        }
    }

    @Group
    class OfDurations implements ByteLaws<DurationHistogram> {
        @Override
        public DurationHistogram identity() {
            return DurationHistogram.empty();
        }

        @Override
        public DurationHistogram combine(DurationHistogram left, DurationHistogram right) {
            return left.plus(right);
        }

        @Override
        public byte[] toBytes(DurationHistogram part) {
            return part.toBytes();
        }

        @Override
        public DurationHistogram fromBytes(byte[] bytes) {
            return DurationHistogram.fromBytes(bytes);
        }

        @Override
        @Provide
        public Arbitrary<DurationHistogram> values() {
            return Arbitraries.longs().between(0, 100_000).list().ofMaxSize(20).map(DurationHistogram::of);
        }
    }
}
