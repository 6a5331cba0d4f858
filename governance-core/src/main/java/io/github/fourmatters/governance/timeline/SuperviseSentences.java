package io.github.fourmatters.governance.timeline;

import io.github.fourmatters.governance.kernel.TypeSwitch;
import io.github.fourmatters.governance.supervise.SuperviseEvent;
import io.github.fourmatters.governance.supervise.SuperviseEvent.AccountabilityAppealed;
import io.github.fourmatters.governance.supervise.SuperviseEvent.AccountabilityOpened;
import io.github.fourmatters.governance.supervise.SuperviseEvent.AppealDecided;
import io.github.fourmatters.governance.supervise.SuperviseEvent.NextRungSet;
import io.github.fourmatters.governance.supervise.SuperviseEvent.RungReached;
import io.github.fourmatters.governance.supervise.SuperviseEvent.StatementAttached;

/** Tells what happened in supervision. */
final class SuperviseSentences {
    static final TypeSwitch<SuperviseEvent, SentenceWriter, String> TEXTS =
            TypeSwitch.<SuperviseEvent, SentenceWriter, String>over(SuperviseEvent.class)
                    .on(RungReached.class, SuperviseSentences::rung)
                    .on(
                            NextRungSet.class,
                            (event, pen) -> pen.write("期限{0}已过，仍未办结", "Due {0} and still not done", event.due())
                                    + event.next()
                                            .map(next -> pen.write("，下一级督促{0}", "; next rung on {0}", next))
                                            .orElse(""))
                    .on(
                            AccountabilityOpened.class,
                            (event, pen) -> pen.write(
                                    "对{0}启动责任追究（{1}），可于{2}前申诉",
                                    "{0} was held accountable for {1} and may appeal by {2}",
                                    event.unit(),
                                    event.trigger(),
                                    event.appealBy()))
                    .on(
                            StatementAttached.class,
                            (event, pen) -> pen.write("责任单位提交情况说明", "The responsible unit attached its statement"))
                    .on(
                            AccountabilityAppealed.class,
                            (event, pen) -> pen.write("责任单位提出申诉", "The responsible unit appealed"))
                    .on(
                            AppealDecided.class,
                            (event, pen) -> event.upheld()
                                    ? pen.write(
                                            "{0}的申诉成立，不计入考核，公开次数不变：{1}",
                                            "The appeal of {0} was upheld, out of the score and still in the public count: {1}",
                                            event.unit(),
                                            event.reason())
                                    : pen.write(
                                            "{0}的申诉不成立：{1}",
                                            "The appeal of {0} was dismissed: {1}", event.unit(), event.reason()))
                    .complete();

    private SuperviseSentences() {}

    private static String rung(RungReached event, SentenceWriter pen) {
        return pen.write("{0}：期限{1}，逾期未办结", "Overdue since {1}, {0}", event.level(), event.due())
                + event.unit()
                        .map(unit -> pen.write("，责任单位{0}", "; responsible unit {0}", unit))
                        .orElseGet(() -> pen.write("，暂无承办单位", "; no unit holds it"))
                + event.next()
                        .map(next -> pen.write("；下一级督促{0}", "; next rung on {0}", next))
                        .orElse("");
    }
}
