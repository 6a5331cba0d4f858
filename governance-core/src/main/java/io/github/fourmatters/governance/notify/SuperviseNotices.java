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

    private static final ImmutableMap<SupervisionLevel, NoticeKind> TO_UNITS = Maps.immutableEnumMap(Map.of(
            SupervisionLevel.REMIND, NoticeKind.DELAY_REMINDED,
            SupervisionLevel.SUPERVISE, NoticeKind.DELAY_SUPERVISED,
            SupervisionLevel.CIRCULATE, NoticeKind.DELAY_CIRCULATED,
            SupervisionLevel.ACCOUNTABILITY, NoticeKind.DELAY_PURSUED));

    private SuperviseNotices() {}

    static void reached(RungReached event, NoticeCollector telling) {
        NoticeKind toUnits = Objects.requireNonNull(TO_UNITS.get(event.level()));
        for (UnitId unit : event.units()) {
            telling.unit(event.issue(), unit, toUnits, delay(event));
        }
        for (Role office : event.offices()) {
            telling.office(event.issue(), office, NoticeKind.DELAY_REPORTED, withLevel(delay(event), event));
        }
        if (event.complainants()) {
            NoticeParameters parameters =
                    withLevel(NoticeParameters.none().with(NoticeParameter.DUE, event.due()), event);
            telling.complainants(event.issue(), NoticeKind.DELAY_ADMITTED, parameters);
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
        telling.unit(event.issue(), event.unit(), NoticeKind.HELD_ACCOUNTABLE, parameters);
    }

    static void decided(AppealDecided event, NoticeCollector telling) {
        NoticeParameters parameters = NoticeParameters.none()
                .with(NoticeParameter.RECORD, event.record())
                .with(NoticeParameter.REASON, event.reason());
        NoticeKind kind = event.upheld() ? NoticeKind.APPEAL_UPHELD : NoticeKind.APPEAL_DISMISSED;
        telling.unit(event.issue(), event.unit(), kind, parameters);
    }
}
