package io.github.fourmatters.governance.tck;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fourmatters.governance.spi.Storage;
import io.github.fourmatters.governance.tck.fact.Fact;
import java.util.Optional;

/** Puts a storage to one rule of the kit, to see whether the kit finds out what is wrong with it. */
final class Trial extends StorageContract {

    private final Storage<Fact> first;
    private final Optional<Storage<Fact>> second;

    private Trial(Storage<Fact> first, Optional<Storage<Fact>> second) {
        this.first = first;
        this.second = second;
    }

    static Trial of(Storage<Fact> only) {
        return new Trial(only, Optional.empty());
    }

    static Trial of(Storage<Fact> first, Storage<Fact> second) {
        return new Trial(first, Optional.of(second));
    }

    @Override
    protected Storage<Fact> create() {
        return first;
    }

    @Override
    protected Optional<Storage<Fact>> createSecond() {
        return second;
    }

    void passes(Rule rule) throws Exception {
        createTheStorage();
        try {
            rule.check(this);
        } finally {
            closeTheStorages();
        }
    }

    void fails(Rule rule) {
        assertThatThrownBy(() -> passes(rule)).isInstanceOf(AssertionError.class);
    }

    /** Is one test of the kit. */
    @FunctionalInterface
    interface Rule {

        void check(StorageContract contract) throws Exception;
    }
}
