package io.github.fourmatters.governance.app.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** On time by unit, worked out from the file of St. Louis by hand, without anything of the library or the importer. */
final class PlainLoops {
    private PlainLoops() {}

    /** Each unit with "on time/done"; every row that was not cancelled is closed in this file, so nothing is open past due. */
    static Map<String, String> onTimeByUnit(Path file) throws IOException {
        List<List<String>> rows = rows(Files.readString(file));
        List<String> header = rows.remove(0);
        Set<String> seen = new HashSet<>();
        Map<String, int[]> counts = new TreeMap<>();
        for (List<String> row : rows) {
            String raised = row.get(header.indexOf("DATETIMEINIT"));
            String due = row.get(header.indexOf("PRJCOMPLETEDATE"));
            String closed = row.get(header.indexOf("DATETIMECLOSED"));
            boolean isNew = seen.add(row.get(header.indexOf("REQUESTID")));
            boolean cancelled = !row.get(header.indexOf("DATECANCELLED")).isEmpty();
            boolean wrong = closed.compareTo(raised) < 0 || (!due.isEmpty() && day(due).isBefore(day(raised)));
            if (isNew && !cancelled && !wrong) {
                String unit = row.get(header.indexOf("SUBMITTO")).toLowerCase(Locale.ROOT);
                int[] count = counts.computeIfAbsent(
                        unit.replaceAll("[^a-z0-9]+", " ").strip().replace(' ', '-'), none -> new int[2]);
                LocalDate last = due.isEmpty() ? fiveWorkingDaysAfter(day(raised)) : day(due);
                count[0] += day(closed).isAfter(last) ? 0 : 1;
                count[1]++;
            }
        }
        Map<String, String> texts = new TreeMap<>();
        counts.forEach((unit, count) -> texts.put(unit, count[0] + "/" + count[1]));
        return texts;
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text.substring(0, 10));
    }

    private static LocalDate fiveWorkingDaysAfter(LocalDate day) {
        LocalDate last = day;
        for (int worked = 0; worked < 5; ) {
            last = last.plusDays(1);
            worked += last.getDayOfWeek() == DayOfWeek.SATURDAY || last.getDayOfWeek() == DayOfWeek.SUNDAY ? 0 : 1;
        }
        return last;
    }

    /** In this file every field is quoted. */
    private static List<List<String>> rows(String text) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            StringBuilder field = new StringBuilder();
            for (at++; text.charAt(at) != '"' || text.charAt(at + 1) == '"'; at++) {
                at += text.charAt(at) == '"' ? 1 : 0;
                field.append(text.charAt(at));
            }
            row.add(field.toString());
            at++;
            if (text.charAt(at) == ',') {
                at++;
            } else {
                at += 2;
                rows.add(row);
                row = new ArrayList<>();
            }
        }
        return rows;
    }
}
