package io.github.fourmatters.governance.calendar;

import java.time.LocalDate;

/**
 * Holds the holidays and adjusted working days of China in 2026.
 *
 * <p>Source: General Office of the State Council, notice on the arrangement of part of the holidays in 2026
 * (国务院办公厅关于2026年部分节假日安排的通知), 4 November 2025, https://www.gov.cn/zhengce/content/202511/content_7047090.htm
 */
final class China2026 {

    static final WorkingCalendar CALENDAR = WorkingCalendar.builder("china-2026")
            .covering(2026)
            .off(day(1, 1), day(1, 3)) // New Year
            .off(day(2, 15), day(2, 23)) // Spring Festival
            .off(day(4, 4), day(4, 6)) // Qingming
            .off(day(5, 1), day(5, 5)) // Labour Day
            .off(day(6, 19), day(6, 21)) // Dragon Boat Festival
            .off(day(9, 25), day(9, 27)) // Mid-Autumn
            .off(day(10, 1), day(10, 7)) // National Day
            .workingWeekend(day(1, 4))
            .workingWeekend(day(2, 14))
            .workingWeekend(day(2, 28))
            .workingWeekend(day(5, 9))
            .workingWeekend(day(9, 20))
            .workingWeekend(day(10, 10))
            .build();

    private China2026() {}

    private static LocalDate day(int month, int dayOfMonth) {
        return LocalDate.of(2026, month, dayOfMonth);
    }
}
