package io.github.fourmatters.governance.app.year;

import com.google.common.collect.Maps;
import io.github.fourmatters.governance.act.ActPolicy;
import io.github.fourmatters.governance.app.shell.Complaint;
import io.github.fourmatters.governance.calendar.TimeLimit;
import io.github.fourmatters.governance.charter.Charter;
import io.github.fourmatters.governance.deliberate.Urgency;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** The charter that the year is played under: the preset, perhaps with other handling limits and then with a version of its own. */
final class YearCharter {
    private static final int MOST_DAYS = 60;

    private YearCharter() {}

    /** The preset with other limits, in working days, for some urgencies; the preset itself if there are none. */
    static Charter with(Map<Urgency, Integer> days) {
        Charter preset = Charter.fourMatters();
        if (days.isEmpty()) {
            return preset;
        }
        Map<Urgency, TimeLimit> limits = new EnumMap<>(preset.act().handlingLimits());
        StringBuilder version = new StringBuilder(preset.version());
        new EnumMap<>(days).forEach((urgency, limit) -> {
            limits.put(urgency, TimeLimit.workingDays(checked(urgency, limit)));
            version.append('+')
                    .append(urgency.name().toLowerCase(Locale.ROOT))
                    .append('=')
                    .append(limit);
        });
        return preset.toBuilder()
                .version(version.toString())
                .act(ActPolicy.builder()
                        .from(preset.act())
                        .handlingLimits(Maps.immutableEnumMap(limits))
                        .build())
                .build();
    }

    private static int checked(Urgency urgency, int days) {
        if (days < 1 || days > MOST_DAYS) {
            String given = "--handling-limit " + urgency + "=" + days;
            throw Complaint.badInput(
                    given + " must be 1 to " + MOST_DAYS + " working days; give another number",
                    given + " 必须为 1 至 " + MOST_DAYS + " 个工作日；请另给数值");
        }
        return days;
    }
}
