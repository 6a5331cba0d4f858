package io.github.fourmatters.governance.app.shell;

import com.google.common.collect.ImmutableMap;
import io.github.fourmatters.governance.calendar.Quarter;
import io.github.fourmatters.governance.issue.CategoryCode;
import io.github.fourmatters.governance.issue.GridCell;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the values of options into their own types, and says what a value should have looked like. */
final class ValueTypes {
    private static final Pattern DAY = Pattern.compile("[1-9][0-9]{3}-[0-9]{2}-[0-9]{2}");
    private static final Sentence ID = new Sentence(
            " is not an id; an id is made of visible characters, without white space", " 不是编号；编号由可见字符组成，不含空白");
    private static final Sentence WHOLE_NUMBER =
            new Sentence(" is not a whole number, or too large a one", " 不是整数，或数值过大");

    private static final ImmutableMap<Class<?>, ITypeConverter<?>> CONVERTERS =
            ImmutableMap.<Class<?>, ITypeConverter<?>>builder()
                    .put(LocalDate.class, ValueTypes::day)
                    .put(Quarter.class, Quarter::parse)
                    .put(ZoneId.class, ZoneId::of)
                    .put(LedgerId.class, LedgerId::new)
                    .put(IssueId.class, IssueId::new)
                    .put(UnitId.class, UnitId::new)
                    .put(GridCell.class, GridCell::new)
                    .put(CategoryCode.class, CategoryCode::new)
                    .put(SubjectId.class, SubjectId::new)
                    .buildOrThrow();

    private static final ImmutableMap<Class<?>, Sentence> EXPECTED = ImmutableMap.<Class<?>, Sentence>builder()
            .put(LocalDate.class, new Sentence(" is not a day; write it like 2026-03-02", " 不是日期；请写作 2026-03-02"))
            .put(Quarter.class, new Sentence(" is not a quarter; write it like 2026-Q1", " 不是季度；请写作 2026-Q1"))
            .put(
                    ZoneId.class,
                    new Sentence(" is not a time zone; write it like Asia/Shanghai", " 不是时区；请写作 Asia/Shanghai"))
            .put(LedgerId.class, ID)
            .put(IssueId.class, ID)
            .put(UnitId.class, ID)
            .put(GridCell.class, ID)
            .put(CategoryCode.class, ID)
            .put(SubjectId.class, ID)
            .put(int.class, WHOLE_NUMBER)
            .put(long.class, WHOLE_NUMBER)
            .put(Integer.class, WHOLE_NUMBER)
            .put(Long.class, WHOLE_NUMBER)
            .buildOrThrow();

    private ValueTypes() {}

    static void register(CommandLine line) {
        CONVERTERS.forEach((type, converter) -> register(line, type, converter));
    }

    @SuppressWarnings("unchecked") // The table pairs each type with a converter of its own.
    private static <T> void register(CommandLine line, Class<T> type, ITypeConverter<?> converter) {
        line.registerConverter(type, (ITypeConverter<T>) converter);
    }

    /** What a value of a type should have looked like, to stand behind what was given instead. */
    static Optional<Sentence> expected(Class<?> type) {
        return Optional.ofNullable(EXPECTED.get(type));
    }

    /** A day of the years that people write; others are no slip that anything could be reckoned with. */
    private static LocalDate day(String text) {
        if (!DAY.matcher(text).matches()) {
            throw new TypeConversionException(text);
        }
        return LocalDate.parse(text);
    }
}
