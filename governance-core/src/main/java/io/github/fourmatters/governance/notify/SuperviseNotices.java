package io.github.fourmatters.governance.notify;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import io.github.fourmatters.governance.issue.Id;
import io.github.fourmatters.governance.issue.Role;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.supervise.SuperviseEvent.AccountabilityOpened;
import io.github.fourmatters.governance.supervise.SuperviseEvent.AppealDecided;
import io.github.fourmatters.governance.supervise.SuperviseEvent.RungReached;
import io.github.fourmatters.governance.supervise.SupervisionLevel;
import java.util.Map;
import java.util.Objects;

/** Who is told of what supervision does, one method an event. Whom a rung concerns stands in its event. */
final class SuperviseNotices {
    private static final String NOBODY = "—";

    private static final ImmutableMap<SupervisionLevel, NoticeTemplate> TO_UNITS = Maps.immutableEnumMap(Map.of(
            SupervisionLevel.REMIND, NoticeTemplate.DELAY_REMINDED,
            SupervisionLevel.SUPERVISE, NoticeTemplate.DELAY_SUPERVISED,
            SupervisionLevel.CIRCULATE, NoticeTemplate.DELAY_CIRCULATED,
            SupervisionLevel.ACCOUNTABILITY, NoticeTemplate.DELAY_PURSUED));

    private SuperviseNotices() {}

    static void reached(RungReached event, NoticeCollector telling) {
        NoticeTemplate toUnits = Objects.requireNonNull(TO_UNITS.get(event.level()));
        for (UnitId unit : event.units()) {
            telling.unit(event.issue(), unit, toUnits, delay(event));
        }
        for (Role office : event.offices()) {
            telling.office(event.issue(), office, NoticeTemplate.DELAY_REPORTED, withLevel(delay(event), event));
        }
        if (event.complainants()) {
            NoticeParameters parameters =
                    withLevel(NoticeParameters.none().with(NoticeParameter.DUE, event.due()), event);
            telling.complainants(event.issue(), NoticeTemplate.DELAY_ADMITTED, parameters);
        }
    }

    private static NoticeParameters delay(RungReached event) {
        return NoticeParameters.none()
                .with(NoticeParameter.UNIT, event.unit().map(Id::value).orElse(NOBODY))
                .with(NoticeParameter.DUE, event.due());
    }

    private static NoticeParameters withLevel(NoticeParameters parameters, RungReached event) {
        return parameters.with(
                NoticeParameter.LEVEL, Integer.toString(event.level().number()));
    }

    static void opened(AccountabilityOpened event, NoticeCollector telling) {
        NoticeParameters parameters = NoticeParameters.none()
                .with(NoticeParameter.RECORD, event.record())
                .with(NoticeParameter.APPEAL_BY, event.appealBy());
        telling.unit(event.issue(), event.unit(), NoticeTemplate.HELD_ACCOUNTABLE, parameters);
    }

    static void decided(AppealDecided event, NoticeCollector telling) {
        NoticeParameters parameters = NoticeParameters.none()
                .with(NoticeParameter.RECORD, event.record())
                .with(NoticeParameter.REASON, event.reason());
        NoticeTemplate template = event.upheld() ? NoticeTemplate.APPEAL_UPHELD : NoticeTemplate.APPEAL_DISMISSED;
        telling.unit(event.issue(), event.unit(), template, parameters);
    }
}
