package io.github.fourmatters.governance.icalendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.fourmatters.governance.calendar.WorkingCalendar;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Files that somebody made to choke whoever reads them: each is refused in one sentence, soon, or read as if the trap were not there. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileCalendarTest {
    private static final HolidayFile FILE = HolidayFile.named("trap").covering(2027);
    private static final String HEADING = "first,last,kind\n";
    private static final String EVENT = "BEGIN:VEVENT\nDTSTART;VALUE=DATE:20270101\nSUMMARY:New Year\nEND:VEVENT\n";

    private interface Reading {
        WorkingCalendar of(Reader reader) throws IOException;
    }

    private static String refusal(Reading reading, Reader file) {
        UnreadableCalendarException refused =
                catchThrowableOfType(UnreadableCalendarException.class, () -> reading.of(file));
        assertThat(refused).isNotNull();
        assertThat(refused.getMessage())
                .startsWith("calendar 'trap', line ")
                .hasLineCount(1)
                .hasSizeLessThan(700);
        return refused.getMessage();
    }

    private static String csv(String file) {
        return refusal(FILE::csv, new StringReader(file));
    }

    private static String iCalendar(String content) {
        return refusal(FILE::iCalendar, new StringReader(calendar(content)));
    }

    private static String calendar(String content) {
        return "BEGIN:VCALENDAR\nVERSION:2.0\n" + content + "END:VCALENDAR\n";
    }

    private static WorkingCalendar read(String content) throws IOException {
        return FILE.iCalendar(new StringReader(calendar(content)));
    }

    /** A line of x without end. */
    private static Reader endless() {
        return new Reader() {
            @Override
            public int read(char[] into, int from, int most) {
                Arrays.fill(into, from, from + most, 'x');
                return most;
            }

            @Override
            public void close() {}
        };
    }

    @Test
    void a_line_without_end_is_given_up_early() {
        assertThat(refusal(FILE::csv, endless())).contains("more than 65536 characters in line 1");
        assertThat(refusal(FILE::iCalendar, endless())).contains("more than 65536 characters in line 1");
        assertThat(csv(HEADING + "2027-01-01,," + "x".repeat(50_000_000))).contains("line 2", "more than 65536");
    }

    @Test
    void quotes_that_are_never_closed() {
        assertThat(csv(HEADING + "\"2027-01-01,,off\n2027-01-02,,off\n")).contains("line 1", "what follows is no CSV");
        assertThat(csv(HEADING + "\"" + "x\n".repeat(8_000_000))).contains("line 1", "what follows is no CSV");
        assertThat(csv(HEADING + "2027-01-01,,off\n\"2027-01-02\"x,,off\n"))
                .contains("line 2", "what follows is no CSV");
        assertThat(csv("\"first\"x,last,kind\n")).contains("line 1", "no heading");
        assertThat(csv(HEADING + "\"" + "x\n".repeat(10_000_000))).contains("more than 16777216 characters");
    }

    @Test
    void more_rows_and_events_than_any_calendar_has() {
        assertThat(csv(HEADING + "2027-01-01,2027-12-31,off\n".repeat(10_001))).contains("line 10002", "10000 others");
        assertThat(iCalendar(EVENT.repeat(10_001))).contains("10000 others");
    }

    @Test
    void what_is_no_text() {
        assertThat(csv("")).contains("line 1", "has no column first");
        assertThat(csv(HEADING + "2027\u0000")).contains("NUL character in line 2");
        assertThat(iCalendar("SUMMARY:\u0000\n")).contains("NUL character in line 3");
        assertThat(csv(HEADING + "2027-01-01\u00a0,,off\n")).contains("'2027-01-01<U+00A0>' is no date");
        assertThat(csv(HEADING + "\ud800,,off\n")).contains("'<U+D800>' is no date");
        assertThat(csv(HEADING + "2027-01-01,," + "y".repeat(60_000) + "\n")).contains("… (60000 characters)");
        assertThat(csv("first,First,kind\n2027-01-01,,off\n")).contains("line 1", "no heading", "duplicate name");
    }

    @Test
    void rules_that_recur_without_end_are_refused_and_those_of_time_zones_not_looked_at() throws IOException {
        assertThat(iCalendar(EVENT.replace("SUMMARY", "RRULE:FREQ=SECONDLY\nSUMMARY")))
                .contains("recur");
        assertThat(iCalendar(EVENT.replace("SUMMARY", "RRULE:FREQ=SECONDLY;COUNT=2147483647\nSUMMARY")))
                .contains("recur");
        assertThat(iCalendar(EVENT.replace("SUMMARY", "RDATE;VALUE=DATE:20270102\nSUMMARY")))
                .contains("recur");
        String zone = """
                BEGIN:VTIMEZONE
                TZID:X
                BEGIN:STANDARD
                DTSTART:00010101T000000
                TZOFFSETFROM:+0800
                TZOFFSETTO:+0800
                RRULE:FREQ=SECONDLY
                END:STANDARD
                END:VTIMEZONE
                """;
        assertThat(read(zone + EVENT).daysOff()).containsExactly(LocalDate.of(2027, 1, 1));
        assertThat(read(zone.replace("TIMEZONE", "timezone").repeat(1_000) + EVENT)
                        .daysOff())
                .hasSize(1);
        assertThat(read(zone.replace("VTIMEZONE", "VTIME\n ZONE")
                                + EVENT.replace("SUMMARY", "DTSTAMP;TZID=X:20270101T000000\nSUMMARY"))
                        .daysOff())
                .hasSize(1);
        assertThat(iCalendar(zone + EVENT.replace("VALUE=DATE:20270101", "TZID=X:20270101T000000")))
                .contains("no whole day");
    }

    @Test
    void components_in_components_and_values_over_many_lines() throws IOException {
        String deep = "BEGIN:X\n".repeat(100_000) + "END:X\n".repeat(100_000);
        assertThat(read(deep + EVENT).daysOff()).hasSize(1);
        assertThat(read(EVENT.replace("New Year", "New Year" + "\n x".repeat(1_000_000)))
                        .daysOff())
                .hasSize(1);
        assertThat(iCalendar("BEGIN:X\n" + EVENT + "END:X\n")).contains("inside another component");
    }

    @Test
    void days_that_no_calendar_has() {
        assertThat(csv(HEADING + "+999999999-12-31,,off\n")).contains("line 2", "lies in none of the years");
        assertThat(csv(HEADING + "2027-01-01,+999999999-12-31,off\n")).contains("no stretch of 1 to 366 days");
        assertThat(csv(HEADING + "2027-01-01,2028-01-02,off\n")).contains("'2028-01-01' lies in none of the years");
        assertThat(csv(HEADING + "2027-01-01,2028-01-03,off\n")).contains("no stretch of 1 to 366 days");
        assertThat(iCalendar(EVENT.replace("SUMMARY", "DTEND;VALUE=DATE:99991231\nSUMMARY")))
                .contains("no stretch of 1 to 366 days");
    }
}
