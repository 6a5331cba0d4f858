package io.github.fourmatters.governance.app.importing;

import io.github.fourmatters.governance.app.shell.Language;
import java.util.Arrays;
import java.util.Optional;

/** Why a row cannot be right. Rows may also be rejected for a reason of the library's, such as {@code DUE_IN_THE_PAST}. */
enum RejectReason {
    /** The row has more or fewer fields than the table has columns. */
    WRONG_NUMBER_OF_FIELDS("more or fewer fields than columns", "字段数与列数不符"),
    /** A field that must be there is blank. */
    MISSING_VALUE("a field is blank", "缺少必填项"),
    /** A field cannot be made into an identifier. */
    BAD_IDENTIFIER("not usable as an identifier", "不能作编号"),
    /** A row above has the same id, whatever became of that one. */
    REPEATED_ID("the same id as a row above", "编号重复"),
    /** No pattern of the mapping fits a date, or there is no such day. */
    UNREADABLE_DATE("a date that cannot be read", "日期无法识别"),
    /** It was completed before it was raised. */
    COMPLETED_BEFORE_RAISED("completed before it was raised", "办结早于提出"),
    /** It was cancelled before it was raised. */
    CANCELLED_BEFORE_RAISED("cancelled before it was raised", "撤销早于提出");

    private final String english;
    private final String chinese;

    RejectReason(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    /** The words for a code; none for a reason that is the library's own. */
    static Optional<String> words(String code, Language language) {
        return Arrays.stream(values())
                .filter(each -> each.name().equals(code))
                .map(each -> language.of(each.english, each.chinese))
                .findFirst();
    }
}
