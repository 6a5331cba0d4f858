package io.github.fourmatters.governance.notifiers;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.spi.notice.Notice;
import java.util.stream.Collectors;

/**
 * Makes the words of a notice.
 *
 * <pre>{@code
 * NoticeText text = notice -> NoticeWords.chinese().text(notice, zone);
 * }</pre>
 */
@FunctionalInterface
public interface NoticeText {

    /**
     * Makes the words of one notice.
     *
     * @param notice the notice
     * @return one or more sentences
     */
    String of(Notice notice);

    /**
     * Makes the words of several notices.
     *
     * @param notices the notices
     * @return the words of each, with an empty line between
     */
    default String of(ImmutableList<Notice> notices) {
        return notices.stream().map(this::of).collect(Collectors.joining("\n\n"));
    }
}
