package io.github.fourmatters.governance.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import com.google.common.collect.HashBasedTable;
import com.google.common.collect.ImmutableTable;
import com.google.common.collect.Table;
import io.github.fourmatters.governance.quantity.Rational;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RatingMatrixTest {
    @Test
    void a_table_in_print_is_read_cell_by_cell() {
        RatingMatrix matrix = RatingMatrix.parse(5, "1 . 3", "  2\t5   . ");
        assertThat(matrix.levels()).isEqualTo(5);
        assertThat(matrix.raters()).isEqualTo(2);
        assertThat(matrix.units()).isEqualTo(3);
        assertThat(matrix.rating(0, 0)).hasValue(1);
        assertThat(matrix.rating(0, 1)).isEmpty();
        assertThat(matrix.rating(1, 1)).hasValue(5);
        assertThat(matrix.isComplete()).isFalse();
        assertThat(RatingMatrix.parse(5, "1", "2").isComplete()).isTrue();
    }

    @Test
    void what_a_table_does_not_hold_is_missing() {
        Table<String, String, Integer> ratings = ImmutableTable.<String, String, Integer>builder()
                .put("community", "lamp", 5)
                .put("residents", "lamp", 4)
                .put("residents", "lift", 2)
                .buildOrThrow();
        RatingMatrix matrix = RatingMatrix.of(5, ratings);
        assertThat(matrix.raters()).isEqualTo(2);
        assertThat(matrix.units()).isEqualTo(2);
        assertThat(matrix.rating(0, 0)).hasValue(5);
        assertThat(matrix.rating(0, 1)).isEmpty();
        assertThat(matrix.rating(1, 1)).hasValue(2);
        assertThat(RawAgreement.of(matrix)).contains(Rational.ZERO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"6", "0", "-1", "x", "1.5", "99999999999"})
    void what_is_no_level_is_refused_by_name(String cell) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RatingMatrix.parse(5, "1 2", "1 " + cell))
                .withMessage("rating '" + cell + "' must be 1 to 5");
    }

    @Test
    void a_level_out_of_range_in_a_table_is_refused_with_its_place() {
        Table<String, String, Integer> ratings = HashBasedTable.create();
        ratings.put("community", "lamp", 5);
        ratings.put("residents", "lamp", 6);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RatingMatrix.of(5, ratings))
                .withMessageContaining("(residents,lamp)=6");
    }

    @Test
    void tables_that_cannot_be_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RatingMatrix.parse(5, "1 2", "1 2", "1"))
                .withMessage("rater 3 has 1 units, and the first has 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RatingMatrix.parse(5, "1 2"))
                .withMessageContaining("2 raters or more, not 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RatingMatrix.parse(5, "", " "))
                .withMessageContaining("1 unit or more");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RatingMatrix.parse(1, "1", "1"))
                .withMessage("levels 1 must be 2 to 100");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RatingMatrix.of(101, ImmutableTable.of()))
                .withMessage("levels 101 must be 2 to 100");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RatingMatrix.of(5, ImmutableTable.of()))
                .withMessageContaining("2 raters or more, not 0");
        assertThatNullPointerException()
                .isThrownBy(() -> RatingMatrix.of(5, null))
                .withMessage("ratings");
        assertThatNullPointerException().isThrownBy(() -> Agreement.of(null)).withMessage("matrix");
    }

    @Test
    void what_is_not_there_cannot_be_looked_up() {
        RatingMatrix matrix = RatingMatrix.parse(5, "1", "2");
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> matrix.rating(2, 0))
                .withMessageContaining("rater");
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> matrix.rating(0, 1))
                .withMessageContaining("unit");
    }
}
