package io.github.fourmatters.governance.icalendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A file that somebody has damaged is read or refused in one sentence; nothing else ever happens. */
class HolidayFileProperties {
    private static final HolidayFile FILE = HolidayFile.named("china-2027").covering(2027);
    private static final String CSV =
            "first,last,kind\n2027-01-01,2027-01-03,off\n\"2027-01-09\",,worked\n2027-02-06,,休\n";
    private static final String EVENTS = """
            BEGIN:VCALENDAR
            VERSION:2.0
            BEGIN:VTIMEZONE
            TZID:Asia/Shanghai
            BEGIN:STANDARD
            DTSTART:19700101T000000
            TZOFFSETFROM:+0800
            TZOFFSETTO:+0800
            END:STANDARD
            END:VTIMEZONE
            BEGIN:VEVENT
            DTSTART;VALUE=DATE:20270101
            DTEND;VALUE=DATE:20270104
            SUMMARY;LANGUAGE=zh:元旦
            CATEGORIES:休,假
            END:VEVENT
            END:VCALENDAR
            """;

    /** Puts something into a text, in the place of some characters. */
    private static Arbitrary<String> damaged(String whole) {
        Arbitrary<String> strange = Arbitraries.oneOf(
                Arbitraries.of(
                        "\"",
                        ",",
                        "\n",
                        "\r",
                        "\u0000",
                        "\u00a0",
                        "\ud800",
                        ";",
                        ":",
                        "=",
                        "\n ",
                        "BEGIN:VEVENT\n",
                        "END:VEVENT\n",
                        "RRULE:FREQ=DAILY\n",
                        "DURATION:P1D\n",
                        "99999999999",
                        "-"),
                Arbitraries.strings().ofMaxLength(5));
        return Combinators.combine(
                        Arbitraries.integers().between(0, whole.length()),
                        Arbitraries.integers().between(0, 12),
                        strange)
                .as((from, length, put) ->
                        whole.substring(0, from) + put + whole.substring(Math.min(whole.length(), from + length)));
    }

    @Provide
    Arbitrary<String> damagedCsv() {
        return damaged(CSV);
    }

    @Provide
    Arbitrary<String> damagedEvents() {
        return damaged(EVENTS);
    }

    @Property
    void a_damaged_table_is_read_or_refused_in_a_sentence(@ForAll("damagedCsv") String file) throws IOException {
        try {
            assertThat(FILE.csv(new StringReader(file)).years()).contains(2027);
        } catch (UnreadableCalendarException refused) {
            assertThat(refused.getMessage()).hasLineCount(1);
        }
    }

    @Property
    void a_damaged_calendar_is_read_or_refused_in_a_sentence(@ForAll("damagedEvents") String file) throws IOException {
        try {
            assertThat(FILE.iCalendar(new StringReader(file)).years()).contains(2027);
        } catch (UnreadableCalendarException refused) {
            assertThat(refused.getMessage()).hasLineCount(1);
        }
    }
}
