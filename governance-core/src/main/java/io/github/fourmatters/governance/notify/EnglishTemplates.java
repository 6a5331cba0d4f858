package io.github.fourmatters.governance.notify;

import com.google.common.collect.ImmutableMap;

/** What each notice says in English. */
final class EnglishTemplates {
    static final ImmutableMap<NoticeKind, String> TABLE = ImmutableMap.<NoticeKind, String>builder()
            .put(
                    NoticeKind.ISSUE_RECEIVED,
                    "Thank you. Your issue has been received under the number {issue}. Please quote it when you ask.")
            .put(
                    NoticeKind.ISSUE_ACCEPTED,
                    "Your issue {issue} has been accepted. You will be contacted by {respondBy}.")
            .put(NoticeKind.ISSUE_REJECTED, "Your issue {issue} cannot be taken on. Reason: {reason}")
            .put(
                    NoticeKind.ISSUE_REFERRED,
                    "Your issue {issue} has been handed to {agency}, who will deal with it. Reason: {reason}")
            .put(
                    NoticeKind.ISSUE_MERGED,
                    "Your issue {issue} goes on together with issue {root}, which is about the same. "
                            + "You will be told what becomes of that one.")
            .put(
                    NoticeKind.ISSUE_ENDED_WITHOUT_ACTION,
                    "Your issue {issue} has been ended without action. Reason: {reason}")
            .put(
                    NoticeKind.CONFIRMATION_ASKED,
                    "The work on your issue {issue} is done. Please say by {confirmBy} whether it is resolved; "
                            + "if it is not, the work begins again.")
            .put(
                    NoticeKind.RESULT_PUBLISHED,
                    "The result of your issue {issue} has been published. Matter: {matter}. Responsible unit: {unit}. "
                            + "Result: {result}. Objections can be raised until {objectBy}.")
            .put(
                    NoticeKind.OBJECTION_UPHELD,
                    "Objection {objection} to the result of issue {issue} has been upheld, and the work begins again. "
                            + "Reason: {reason}")
            .put(
                    NoticeKind.OBJECTION_DISMISSED,
                    "Objection {objection} to the result of issue {issue} has been dismissed. Reason: {reason}")
            .put(
                    NoticeKind.ISSUE_CLOSED,
                    "Your issue {issue} has been evaluated in the round of {quarter} and is closed. "
                            + "Please tell us if the trouble comes back.")
            .put(NoticeKind.ISSUE_REOPENED, "Your issue {issue} has been opened again. Reason: {reason}")
            .put(
                    NoticeKind.MEETING_ADJOURNED,
                    "Joint meeting {meeting} is adjourned. It goes on at {at}; please attend.")
            .put(
                    NoticeKind.MEETING_CONVENED,
                    "Your unit is invited to joint meeting {meeting} on {at}. Agenda: {agenda}")
            .put(
                    NoticeKind.LEAD_OFFERED,
                    "Your unit is asked to take the lead in: {measure}. It is for issue {issue}, due by {due}. "
                            + "Please accept or decline assignment {assignment} by {acceptBy}.")
            .put(
                    NoticeKind.ASSISTANCE_OFFERED,
                    "Your unit is asked to help with: {measure}. It is for issue {issue}, due by {due}. "
                            + "Please accept or decline assignment {assignment} by {acceptBy}.")
            .put(
                    NoticeKind.ASSIGNMENT_PASSED_ON,
                    "Your unit is asked to take over work on issue {issue}, due by {due}. Reason: {reason} "
                            + "Please accept or decline assignment {assignment} by {acceptBy}.")
            .put(
                    NoticeKind.ASSIGNMENT_PAUSED,
                    "The clock of assignment {assignment} for issue {issue} has been stopped. "
                            + "This will be looked at again by {reviewBy}.")
            .put(
                    NoticeKind.ASSIGNMENT_RESUMED,
                    "The clock of assignment {assignment} for issue {issue} runs again. It is now due by {due}.")
            .put(
                    NoticeKind.EXTENSION_GRANTED,
                    "You have been given more time for assignment {assignment} for issue {issue}. It is now due by {due}.")
            .put(
                    NoticeKind.EXTENSION_REFUSED,
                    "You have not been given more time for assignment {assignment} for issue {issue}. Reason: {reason}")
            .put(
                    NoticeKind.DUE_WARNING,
                    "Assignment {assignment} for issue {issue} is due by {due}, and most of the time for it has run.")
            .put(
                    NoticeKind.OFFER_EXPIRED,
                    "The offer of assignment {assignment} for issue {issue} was not answered in time and has expired.")
            .put(
                    NoticeKind.DELAY_REMINDED,
                    "Reminder: work on issue {issue} was due by {due} and is overdue. Responsible unit: {unit}. "
                            + "Please get it done.")
            .put(
                    NoticeKind.DELAY_SUPERVISED,
                    "Work on issue {issue} was due by {due}, is still not done, and is now under supervision. "
                            + "Responsible unit: {unit}.")
            .put(
                    NoticeKind.DELAY_CIRCULATED,
                    "For all units on issue {issue}: work that was due by {due} is still not done. "
                            + "Responsible unit: {unit}.")
            .put(
                    NoticeKind.DELAY_PURSUED,
                    "Work on issue {issue} was due by {due} and is not done although it was supervised and circulated; "
                            + "it becomes a matter of accountability. Responsible unit: {unit}.")
            .put(
                    NoticeKind.DELAY_REPORTED,
                    "Work on issue {issue} was due by {due} and is not done; it has reached rung {level} of the ladder "
                            + "(1 remind, 2 supervise, 3 circulate, 4 accountability). Responsible unit: {unit}.")
            .put(
                    NoticeKind.DELAY_ADMITTED,
                    "The work on your issue {issue} was due by {due} and is not done; it has reached rung {level} of the "
                            + "ladder (1 remind, 2 supervise, 3 circulate, 4 accountability).")
            .put(
                    NoticeKind.HELD_ACCOUNTABLE,
                    "Your unit is held accountable for issue {issue}, record {record}. "
                            + "It may attach a statement, and appeal by {appealBy}.")
            .put(
                    NoticeKind.APPEAL_UPHELD,
                    "Your unit's appeal against record {record} on issue {issue} was upheld: it leaves the score and "
                            + "stays in the public count. Reason: {reason}")
            .put(
                    NoticeKind.APPEAL_DISMISSED,
                    "Your unit's appeal against record {record} on issue {issue} was dismissed. Reason: {reason}")
            .buildOrThrow();

    private EnglishTemplates() {}
}
