package io.github.fourmatters.governance.policy;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.calendar.WorkingCalendar;
import io.github.fourmatters.governance.calendar.WorkingCalendarBuilder;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A calendar is written with its name, its years, its days off and its working weekends, or as the name of one that is shipped. */
record CalendarForm() implements Form {
    private static final String ALLOWED =
            "'weekdays only', 'china-2026', or a map with name, everyYear, years, off and workingWeekends";

    private static final RecordForm FORM = new RecordForm(Written.class);

    /** What a calendar of stated years is made of. */
    record Written(
            String name,
            boolean everyYear,
            ImmutableSet<Integer> years,
            ImmutableSet<LocalDate> off,
            ImmutableSet<LocalDate> workingWeekends) {}

    @Override
    public Object write(Object value) {
        WorkingCalendar calendar = (WorkingCalendar) value;
        return shipped().containsKey(calendar.name())
                        && calendar.equals(shipped().get(calendar.name()))
                ? calendar.name()
                : FORM.write(new Written(
                        calendar.name(),
                        calendar.coversEveryYear(),
                        calendar.years(),
                        calendar.daysOff(),
                        calendar.workingWeekends()));
    }

    @Override
    public @Nullable Object read(DataPath place, Object data, @Nullable Object base) {
        if (data instanceof Map) {
            Object written = FORM.read(place, data, null);
            return written == null ? null : made(place, (Written) written);
        }
        WorkingCalendar named = shipped().get(data);
        return named == null ? place.refuse(data, ALLOWED) : named;
    }

    private static @Nullable Object made(DataPath place, Written written) {
        try {
            WorkingCalendarBuilder builder = written.everyYear()
                    ? WorkingCalendar.weekdaysOnly().toBuilder(written.name())
                    : WorkingCalendar.builder(written.name());
            written.years().forEach(builder::covering);
            written.off().forEach(builder::off);
            written.workingWeekends().forEach(builder::workingWeekend);
            return builder.build();
        } catch (IllegalArgumentException refused) {
            return place.refuse(written.name(), String.valueOf(refused.getMessage()));
        }
    }

    private static ImmutableMap<Object, WorkingCalendar> shipped() {
        return ImmutableMap.of(
                WorkingCalendar.weekdaysOnly().name(), WorkingCalendar.weekdaysOnly(),
                WorkingCalendar.china2026().name(), WorkingCalendar.china2026());
    }
}
