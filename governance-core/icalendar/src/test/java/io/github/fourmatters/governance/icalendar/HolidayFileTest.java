package io.github.fourmatters.governance.icalendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fourmatters.governance.calendar.WorkingCalendar;
import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolidayFileTest {
    private static final String NOTICE_2026 = """
            first,last,kind,name,,
            2026-01-01,2026-01-03,off,元旦
            2026-02-15,2026-02-23,休,春节
            2026-04-04,2026-04-06,off,清明节
            2026-05-01,2026-05-05,off,劳动节
            2026-06-19,2026-06-21,off,端午节
            2026-09-25,2026-09-27,off,中秋节
            2026-10-01,2026-10-07,OFF,"国庆节, 七天"

            2026-01-04,,worked,
            2026-02-14,,班,
            2026-02-28,2026-02-28,worked,
            2026-05-09,,worked,
            2026-09-20,,worked,
            2026-10-10,,worked,
            """;

    @Test
    void the_notice_of_2026_as_csv_is_the_calendar_that_ships() throws IOException {
        assertSameYear(HolidayFile.named("file").covering(2026).csv(new StringReader("\uFEFF" + NOTICE_2026)));
    }

    @Test
    void the_notice_of_2026_as_events_is_the_calendar_that_ships() throws IOException {
        String events = event("20260101", "20260104", "元旦")
                + event("20260215", "20260224", "春节")
                + event("20260404", "20260407", "清明节")
                + event("20260501", "20260506", "劳动节")
                + event("20260619", "20260622", "端午节")
                + event("20260925", "20260928", "中秋节")
                + event("20261001", "20261008", "国庆节")
                + event("20260104", "20260105", "元旦（班）")
                + event("20260214", "20260215", "春节(班)")
                + event("20260228", "20260301", "春节补班")
                + event("20260509", "20260510", "劳动节（班）")
                + event("20260920", "20260921", "国庆节（班）")
                + event("20261010", "20261011", "国庆节（班）");
        assertSameYear(HolidayFile.named("file").covering(2026).iCalendar(new StringReader(file(events))));
    }

    @Test
    void an_event_without_an_end_is_one_day_and_a_mark_of_one_s_own_says_what_is_worked() throws IOException {
        String events = file("""
                BEGIN:VEVENT
                DTSTART;VALUE=DATE:20260817
                SUMMARY:Day off
                END:VEVENT
                BEGIN:VEVENT
                DTSTART;VALUE=DATE:20260822
                CATEGORIES:X,SHIFT
                END:VEVENT
                """);
        WorkingCalendar calendar = HolidayFile.named("mine")
                .covering(2026)
                .workedIf("SHIFT"::equals)
                .iCalendar(new StringReader(events));
        assertThat(calendar.name()).isEqualTo("mine");
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 8, 17))).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 8, 18))).isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 8, 22))).isTrue();
        assertThat(calendar.covers(2027)).isFalse();
    }

    @Test
    void a_file_that_is_added_to_the_calendar_in_use_leaves_its_years_covered() throws IOException {
        HolidayFile next =
                HolidayFile.named("next").addedTo(WorkingCalendar.china2026()).covering(2027);
        WorkingCalendar calendar = next.csv(new StringReader("first,last,kind\n2027-01-01,,off\n"));
        assertSameYear(calendar);
        assertThat(calendar.name()).isEqualTo("next");
        assertThat(calendar.years()).containsExactly(2026, 2027);
        assertThat(calendar.isWorkingDay(LocalDate.of(2027, 1, 1))).isFalse();
        assertThatThrownBy(() -> next.csv(new StringReader("first,last,kind\n")))
                .hasMessageContaining("no day off in the whole file");
        assertThatThrownBy(() -> next.covering(2026)
                        .csv(new StringReader("first,last,kind\n2026-01-01,,off\n2026-01-03,,worked\n")))
                .hasMessage("calendar 'next', line 3: '2026-01-03' is OFF in the calendar that the file is added to;"
                        + " leave the day out, or add to a calendar without that year");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-13-01,,off      | line 3: '2026-13-01' is no date; write it as 2027-01-31",
                "1 May 2026,,off      | line 3: '1 May 2026' is no date; write it as 2027-01-31",
                ",,off                | line 3: '' is no date; write it as 2027-01-31",
                "2026-05-01,,holiday  | line 3: 'holiday' is no kind of day; write one of [off, 休, worked, 班]",
                "2026-05-01           | line 3: '' is no kind of day; write one of [off, 休, worked, 班]",
                "2026-05-04,,worked   | line 3: '2026-05-04' is a MONDAY, which is worked anyway; check it with the notice",
                "2026-05-04,2026-05-01,off | line 3: '2026-05-04 to 2026-05-01' is no stretch of 1 to 366 days;"
                        + " the last day comes after the first",
                "2027-01-01,,off      | line 3: '2027-01-01' lies in none of the years [2026]; call covering(2027)"
                        + " if the file has all holidays of that year, or leave the day out",
                "2026-01-03,,worked   | line 3: '2026-01-03' is both off and worked; leave one out"
            })
    void a_line_that_cannot_be_understood_is_named(String line, String message) {
        String file = "first,last,kind\n2026-01-01,2026-01-03,off\n" + line + "\n2026-02-16,,off\n";
        assertThatThrownBy(() -> HolidayFile.named("x").covering(2026).csv(new StringReader(file)))
                .isInstanceOf(UnreadableCalendarException.class)
                .hasMessage("calendar 'x', " + message);
    }

    @Test
    void a_csv_file_needs_its_columns_and_a_day() {
        HolidayFile file = HolidayFile.named("x").covering(2026);
        assertThatThrownBy(() -> file.csv(new StringReader("date,type\n2026-01-01,off\n")))
                .hasMessage("calendar 'x', line 1: 'date,type' has no column first; begin with first,last,kind");
        assertThatThrownBy(() -> file.csv(new StringReader("first,last,kind\n")))
                .hasMessageContaining("no day off in the whole file; for Monday to Friday take");
        assertThatThrownBy(() -> file.csv(new StringReader("first,last,kind\n2026-01-01,,\"of")))
                .isInstanceOf(UnreadableCalendarException.class);
        assertThatThrownBy(() -> HolidayFile.named("x").csv(new StringReader(NOTICE_2026)))
                .hasMessage("calendar 'x' covers no year: call covering(year) first");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DTSTART:20260501T090000Z | line 4: 'DTSTART' is no whole day; write it as DTSTART;VALUE=DATE:20270131",
                "SUMMARY:No date          | line 4: 'DTSTART' is no whole day; write it as DTSTART;VALUE=DATE:20270131",
                "DTSTART;VALUE=DATE:20261301 | line 4: 'DTSTART 20261301' is no date: Invalid value for MonthOfYear"
                        + " (valid values 1 - 12): 13",
                "DTSTART;VALUE=DATE:May   | line 5: 'DTSTART' cannot be read: ",
                "SUMMARY                  | line 5: '' cannot be read: "
            })
    void an_event_that_cannot_be_understood_is_named(String property, String message) {
        String events = file("BEGIN:VEVENT\r\n" + property + "\r\nEND:VEVENT\r\n");
        assertThatThrownBy(() -> HolidayFile.named("x").covering(2026).iCalendar(new StringReader(events)))
                .isInstanceOf(UnreadableCalendarException.class)
                .hasMessageStartingWith("calendar 'x', " + message);
    }

    @Test
    void a_file_that_is_cut_off_recurs_or_is_something_else_is_refused() {
        HolidayFile file = HolidayFile.named("x").covering(2026);
        String whole = file(event("20260101", "20260104", "元旦"));
        assertThatThrownBy(() -> file.iCalendar(new StringReader(whole.substring(0, whole.length() - 20))))
                .hasMessageContaining("is no end of an iCalendar file; the file is cut off, fetch it again");
        assertThatThrownBy(() -> file.iCalendar(new StringReader("<html></html>")))
                .hasMessageContaining("is no end of an iCalendar file");
        assertThatThrownBy(() ->
                        file.iCalendar(new StringReader(whole.replace("SUMMARY", "RRULE:FREQ=YEARLY\r\nSUMMARY"))))
                .hasMessage("calendar 'x', line 4: 'RRULE' makes this holiday recur;"
                        + " give each year's day as an event of its own");
    }

    private static String event(String start, String end, String summary) {
        return "BEGIN:VEVENT\r\nUID:" + start + "\r\nDTSTART;VALUE=DATE:" + start + "\r\nDTEND;VALUE=DATE:" + end
                + "\r\nSUMMARY:" + summary + "\r\nEND:VEVENT\r\n";
    }

    private static String file(String events) {
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:test\r\n" + events + "END:VCALENDAR\r\n";
    }

    private static void assertSameYear(WorkingCalendar calendar) {
        LocalDate.of(2026, 1, 1)
                .datesUntil(LocalDate.of(2027, 1, 1))
                .forEach(day -> assertThat(calendar.isWorkingDay(day))
                        .as(day.toString())
                        .isEqualTo(WorkingCalendar.china2026().isWorkingDay(day)));
    }
}
