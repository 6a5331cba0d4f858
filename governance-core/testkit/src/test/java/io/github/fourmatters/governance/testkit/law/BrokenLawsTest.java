package io.github.fourmatters.governance.testkit.law;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.primitives.Longs;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** The laws themselves: each of them is seen to be broken by what breaks it. */
class BrokenLawsTest {
    private static class Minus implements IdempotentLaws<Long>, ByteLaws<Long> {
        @Override
        public Long identity() {
            return 0L;
        }

        @Override
        public Long combine(Long left, Long right) {
            return left - right;
        }

        @Override
        public Arbitrary<Long> values() {
            return Arbitraries.longs();
        }

        @Override
        public byte[] toBytes(Long part) {
            return Longs.toByteArray(part);
        }

        @Override
        public Long fromBytes(byte[] bytes) {
            return Longs.fromByteArray(Arrays.copyOf(bytes, Long.BYTES));
        }
    }

    private final Minus minus = new Minus();

    @Test
    void a_difference_is_neither_associative_nor_commutative() {
        broken(() -> minus.combining_is_associative(1L, 2L, 3L), "not associative: -4 is not 2");
        broken(() -> minus.combining_is_commutative(1L, 2L), "not commutative: -1 is not 1");
    }

    @Test
    void nothing_must_change_nothing_on_both_sides() {
        broken(() -> minus.nothing_changes_nothing(1L), "not identity on the left: -1 is not 1");
    }

    @Test
    void what_is_taken_away_twice_changes_something() {
        broken(() -> minus.what_comes_again_changes_nothing(1L, 2L), "not idempotent");
    }

    @Test
    void bytes_that_depend_on_the_order_are_noticed() {
        broken(() -> minus.equal_parts_and_no_others_have_equal_bytes(1L, 2L), "not the same bytes in any order");
        assertThatCode(() -> minus.what_is_written_is_read(1L)).doesNotThrowAnyException();
    }

    @Test
    void bytes_that_are_taken_as_they_come_are_noticed() {
        broken(() -> minus.bytes_that_are_too_few_or_too_many_are_refused(1L, 7), "not refused");
        broken(() -> minus.a_byte_that_was_changed_doubled_or_lost_is_noticed(1L, 3, (byte) 0), "not refused");
    }

    private static void broken(ThrowingCallable law, String message) {
        assertThatThrownBy(law).isInstanceOf(AssertionError.class).hasMessageContaining(message);
    }
}
