package io.github.fourmatters.governance.notify;

import com.google.common.collect.ImmutableMap;

/** What each notice says in English. */
final class EnglishTemplates {
    static final ImmutableMap<NoticeTemplate, String> TABLE = ImmutableMap.<NoticeTemplate, String>builder()
            .put(
                    NoticeTemplate.ISSUE_RECEIVED,
                    "Thank you. Your issue has been received under the number {issue}. Please quote it when you ask.")
            .put(
                    NoticeTemplate.ISSUE_ACCEPTED,
                    "Your issue {issue} has been accepted. You will be contacted by {respondBy}.")
            .put(NoticeTemplate.ISSUE_REJECTED, "Your issue {issue} cannot be taken on. Reason: {reason}")
            .put(
                    NoticeTemplate.ISSUE_REFERRED,
                    "Your issue {issue} has been handed to {agency}, who will deal with it. Reason: {reason}")
            .put(
                    NoticeTemplate.ISSUE_MERGED,
                    "Your issue {issue} goes on together with issue {root}, which is about the same. "
                            + "You will be told what becomes of that one.")
            .put(
                    NoticeTemplate.ISSUE_ENDED_WITHOUT_ACTION,
                    "Your issue {issue} has been ended without action. Reason: {reason}")
            .put(
                    NoticeTemplate.CONFIRMATION_ASKED,
                    "The work on your issue {issue} is done. Please say by {confirmBy} whether it is resolved; "
                            + "if it is not, the work begins again.")
            .put(
                    NoticeTemplate.RESULT_PUBLISHED,
                    "The result of your issue {issue} has been published. Matter: {matter}. Responsible unit: {unit}. "
                            + "Result: {result}. Objections can be raised until {objectBy}.")
            .put(
                    NoticeTemplate.OBJECTION_UPHELD,
                    "Objection {objection} to the result of issue {issue} has been upheld, and the work begins again. "
                            + "Reason: {reason}")
            .put(
                    NoticeTemplate.OBJECTION_DISMISSED,
                    "Objection {objection} to the result of issue {issue} has been dismissed. Reason: {reason}")
            .put(
                    NoticeTemplate.ISSUE_CLOSED,
                    "Your issue {issue} has been evaluated in the round of {quarter} and is closed. "
                            + "Please tell us if the trouble comes back.")
            .put(NoticeTemplate.ISSUE_REOPENED, "Your issue {issue} has been opened again. Reason: {reason}")
            .put(
                    NoticeTemplate.MEETING_ADJOURNED,
                    "Joint meeting {meeting} is adjourned. It goes on at {at}; please attend.")
            .put(
                    NoticeTemplate.MEETING_CONVENED,
                    "Your unit is invited to joint meeting {meeting} on {at}. Agenda: {agenda}")
            .put(
                    NoticeTemplate.LEAD_OFFERED,
                    "Your unit is asked to take the lead in: {measure}. It is for issue {issue}, due by {due}. "
                            + "Please accept or decline assignment {assignment} by {acceptBy}.")
            .put(
                    NoticeTemplate.ASSISTANCE_OFFERED,
                    "Your unit is asked to help with: {measure}. It is for issue {issue}, due by {due}. "
                            + "Please accept or decline assignment {assignment} by {acceptBy}.")
            .put(
                    NoticeTemplate.ASSIGNMENT_PASSED_ON,
                    "Your unit is asked to take over work on issue {issue}, due by {due}. Reason: {reason} "
                            + "Please accept or decline assignment {assignment} by {acceptBy}.")
            .put(
                    NoticeTemplate.ASSIGNMENT_PAUSED,
                    "The clock of assignment {assignment} for issue {issue} has been stopped. "
                            + "This will be looked at again by {reviewBy}.")
            .put(
                    NoticeTemplate.ASSIGNMENT_RESUMED,
                    "The clock of assignment {assignment} for issue {issue} runs again. It is now due by {due}.")
            .put(
                    NoticeTemplate.EXTENSION_GRANTED,
                    "You have been given more time for assignment {assignment} for issue {issue}. It is now due by {due}.")
            .put(
                    NoticeTemplate.EXTENSION_REFUSED,
                    "You have not been given more time for assignment {assignment} for issue {issue}. Reason: {reason}")
            .put(
                    NoticeTemplate.DUE_WARNING,
                    "Assignment {assignment} for issue {issue} is due by {due}, and most of the time for it has run.")
            .put(
                    NoticeTemplate.OFFER_EXPIRED,
                    "The offer of assignment {assignment} for issue {issue} was not answered in time and has expired.")
            .put(
                    NoticeTemplate.DELAY_REMINDED,
                    "Reminder: work on issue {issue} was due by {due} and is overdue. Responsible unit: {unit}. "
                            + "Please get it done.")
            .put(
                    NoticeTemplate.DELAY_SUPERVISED,
                    "Work on issue {issue} was due by {due}, is still not done, and is now under supervision. "
                            + "Responsible unit: {unit}.")
            .put(
                    NoticeTemplate.DELAY_CIRCULATED,
                    "For all units on issue {issue}: work that was due by {due} is still not done. "
                            + "Responsible unit: {unit}.")
            .put(
                    NoticeTemplate.DELAY_PURSUED,
                    "Work on issue {issue} was due by {due} and is not done although it was supervised and circulated; "
                            + "it becomes a matter of accountability. Responsible unit: {unit}.")
            .put(
                    NoticeTemplate.DELAY_REPORTED,
                    "Work on issue {issue} was due by {due} and is not done; it has reached rung {level} of the ladder "
                            + "(1 remind, 2 supervise, 3 circulate, 4 accountability). Responsible unit: {unit}.")
            .put(
                    NoticeTemplate.DELAY_ADMITTED,
                    "The work on your issue {issue} was due by {due} and is not done; it has reached rung {level} of the "
                            + "ladder (1 remind, 2 supervise, 3 circulate, 4 accountability).")
            .put(
                    NoticeTemplate.HELD_ACCOUNTABLE,
                    "Your unit is held accountable for issue {issue}, record {record}. "
                            + "It may attach a statement, and appeal by {appealBy}.")
            .put(
                    NoticeTemplate.APPEAL_UPHELD,
                    "Your unit's appeal against record {record} on issue {issue} was upheld: it leaves the score and "
                            + "stays in the public count. Reason: {reason}")
            .put(
                    NoticeTemplate.APPEAL_DISMISSED,
                    "Your unit's appeal against record {record} on issue {issue} was dismissed. Reason: {reason}")
            .buildOrThrow();

    private EnglishTemplates() {}
}
