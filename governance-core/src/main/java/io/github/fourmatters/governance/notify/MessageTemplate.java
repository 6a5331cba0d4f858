package io.github.fourmatters.governance.notify;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.function.Function;

/**
 * A sentence with gaps, cut up once.
 *
 * @param words the words before, between and behind the gaps
 * @param gaps what goes between them, one fewer
 */
record MessageTemplate(ImmutableList<String> words, ImmutableList<NoticeParameter> gaps) {
    private static final Splitter AT_GAPS = Splitter.onPattern("[{}]");

    /** Reads for example {@code "Your issue {issue} is closed."}; every field of the template must be said. */
    static MessageTemplate of(NoticeTemplate template, String text) {
        ImmutableList.Builder<String> words = ImmutableList.builder();
        ImmutableList.Builder<NoticeParameter> gaps = ImmutableList.builder();
        boolean inside = false;
        for (String part : AT_GAPS.split(text)) {
            if (inside) {
                gaps.add(NoticeParameter.find(part).orElseThrow(() -> new IllegalStateException(part + " in " + text)));
            } else {
                words.add(part);
            }
            inside = !inside;
        }
        MessageTemplate wording = new MessageTemplate(words.build(), gaps.build());
        if (!ImmutableSet.copyOf(wording.gaps).equals(template.fields())) {
            throw new IllegalStateException(template.code() + " must say " + template.fields() + ": " + text);
        }
        return wording;
    }

    String fill(Function<NoticeParameter, String> values) {
        StringBuilder text = new StringBuilder(words.get(0));
        for (int gap = 0; gap < gaps.size(); gap++) {
            text.append(values.apply(gaps.get(gap))).append(words.get(gap + 1));
        }
        return text.toString();
    }
}
