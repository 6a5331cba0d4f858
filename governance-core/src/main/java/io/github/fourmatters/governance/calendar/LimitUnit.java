package io.github.fourmatters.governance.calendar;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Joiner;
import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The units in which a limit is written. */
enum LimitUnit {
    WORKING_DAYS("working day", TimeLimit::workingDays),
    CALENDAR_DAYS("calendar day", TimeLimit::calendarDays),
    WORKING_HOURS("working hour", TimeLimit::workingHours),
    WORKING_MINUTES("working minute", TimeLimit::workingMinutes),
    HOURS("hour", TimeLimit::elapsedHours);

    private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,6}) ([a-z ]+?)s?");

    private final String singular;

    @SuppressWarnings("ImmutableEnumChecker") // the limits' own factories, which hold nothing
    private final IntFunction<TimeLimit> limit;

    LimitUnit(String singular, IntFunction<TimeLimit> limit) {
        this.singular = singular;
        this.limit = limit;
    }

    static TimeLimit parse(String text) {
        Matcher matcher = WRITTEN.matcher(requireNonNull(text, "text"));
        if (matcher.matches()) {
            for (LimitUnit unit : values()) {
                if (unit.singular.equals(matcher.group(2))) {
                    return unit.limit.apply(Integer.parseInt(matcher.group(1)));
                }
            }
        }
        throw new IllegalArgumentException("'" + text + "' is no limit; write a whole number from 1 on and one of: "
                + Joiner.on("s, ")
                        .join(Arrays.stream(values()).map(unit -> unit.singular).toList()) + "s");
    }

    String write(int number) {
        return number + " " + singular + (number == 1 ? "" : "s");
    }
}
