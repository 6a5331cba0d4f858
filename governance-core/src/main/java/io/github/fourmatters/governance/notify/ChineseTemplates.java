package io.github.fourmatters.governance.notify;

import com.google.common.collect.ImmutableMap;

/** What each notice says in Chinese. */
final class ChineseTemplates {
    static final ImmutableMap<NoticeKind, String> TABLE = ImmutableMap.<NoticeKind, String>builder()
            .put(NoticeKind.ISSUE_RECEIVED, "您反映的事项已收到,编号 {issue},查询时请提供此编号。")
            .put(NoticeKind.ISSUE_ACCEPTED, "您反映的事项 {issue} 已受理,我们将在 {respondBy} 前与您联系。")
            .put(NoticeKind.ISSUE_REJECTED, "您反映的事项 {issue} 不予受理。理由:{reason}")
            .put(NoticeKind.ISSUE_REFERRED, "您反映的事项 {issue} 已转由{agency}办理。理由:{reason}")
            .put(NoticeKind.ISSUE_MERGED, "您反映的事项 {issue} 与事项 {root} 内容相同,已合并办理,后续进展将按事项 {root} 告知您。")
            .put(NoticeKind.ISSUE_ENDED_WITHOUT_ACTION, "您反映的事项 {issue} 经研究不再办理,现予终结。理由:{reason}")
            .put(NoticeKind.CONFIRMATION_ASKED, "您反映的事项 {issue} 已办结,请在 {confirmBy} 前确认是否解决;如未解决,将继续办理。")
            .put(
                    NoticeKind.RESULT_PUBLISHED,
                    "您反映的事项 {issue} 的办理结果已公示。事项:{matter}。责任单位:{unit}。结果:{result}。如有异议,请在 {objectBy} 前提出。")
            .put(NoticeKind.OBJECTION_UPHELD, "对事项 {issue} 办理结果的异议 {objection} 成立,该事项将重新办理。理由:{reason}")
            .put(NoticeKind.OBJECTION_DISMISSED, "对事项 {issue} 办理结果的异议 {objection} 不成立。理由:{reason}")
            .put(NoticeKind.ISSUE_CLOSED, "您反映的事项 {issue} 已在 {quarter} 评议中完成评议并结案。如问题反弹,请及时告诉我们。")
            .put(NoticeKind.ISSUE_REOPENED, "您反映的事项 {issue} 已重新办理。理由:{reason}")
            .put(NoticeKind.MEETING_ADJOURNED, "联席会议 {meeting} 休会,于 {at} 继续,请贵单位参加。")
            .put(NoticeKind.MEETING_CONVENED, "请贵单位于 {at} 参加联席会议 {meeting}。议题:{agenda}")
            .put(
                    NoticeKind.LEAD_OFFERED,
                    "请贵单位主办:{measure}。对应事项 {issue},完成期限 {due}。请在 {acceptBy} 前签收或谢绝任务 {assignment}。")
            .put(
                    NoticeKind.ASSISTANCE_OFFERED,
                    "请贵单位协办:{measure}。对应事项 {issue},完成期限 {due}。请在 {acceptBy} 前签收或谢绝任务 {assignment}。")
            .put(
                    NoticeKind.ASSIGNMENT_PASSED_ON,
                    "请贵单位接办事项 {issue} 的任务。改派理由:{reason} 完成期限 {due}。请在 {acceptBy} 前签收或谢绝任务 {assignment}。")
            .put(NoticeKind.ASSIGNMENT_PAUSED, "事项 {issue} 的任务 {assignment} 已挂账，暂停计时，将于 {reviewBy} 前复核。")
            .put(NoticeKind.ASSIGNMENT_RESUMED, "事项 {issue} 的任务 {assignment} 恢复计时，完成期限 {due}。")
            .put(NoticeKind.EXTENSION_GRANTED, "事项 {issue} 的任务 {assignment} 获准延期，完成期限 {due}。")
            .put(NoticeKind.EXTENSION_REFUSED, "事项 {issue} 的任务 {assignment} 延期未获准。理由：{reason}")
            .put(NoticeKind.DUE_WARNING, "提醒：事项 {issue} 的任务 {assignment} 须在 {due} 前完成。")
            .put(NoticeKind.OFFER_EXPIRED, "事项 {issue} 的任务 {assignment} 逾期未签收,该派单已失效。")
            .put(NoticeKind.DELAY_REMINDED, "催办:事项 {issue} 应于 {due} 前办结,现已逾期。责任单位:{unit}。请尽快办理。")
            .put(NoticeKind.DELAY_SUPERVISED, "督办:事项 {issue} 应于 {due} 前办结,至今未办结,现予督办。责任单位:{unit}。")
            .put(NoticeKind.DELAY_CIRCULATED, "通报:事项 {issue} 应于 {due} 前办结,至今未办结。责任单位:{unit}。")
            .put(NoticeKind.DELAY_PURSUED, "责任追究:事项 {issue} 应于 {due} 前办结,经督办、通报仍未办结。责任单位:{unit}。")
            .put(
                    NoticeKind.DELAY_REPORTED,
                    "事项 {issue} 应于 {due} 前办结,至今未办结,督促已到第 {level} 级(1 催办、2 督办、3 通报、4 责任追究)。责任单位:{unit}。")
            .put(NoticeKind.DELAY_ADMITTED, "您反映的事项 {issue} 未能在 {due} 前办结,督促已到第 {level} 级(1 催办、2 督办、3 通报、4 责任追究)。")
            .put(NoticeKind.HELD_ACCOUNTABLE, "贵单位因事项 {issue} 被列入责任追究记录 {record}。可附情况说明;如有异议,请在 {appealBy} 前申诉。")
            .put(NoticeKind.APPEAL_UPHELD, "贵单位对事项 {issue} 责任追究记录 {record} 的申诉成立,该记录不计入考核,公开次数不变。理由:{reason}")
            .put(NoticeKind.APPEAL_DISMISSED, "贵单位对事项 {issue} 责任追究记录 {record} 的申诉不成立。理由:{reason}")
            .buildOrThrow();

    private ChineseTemplates() {}
}
