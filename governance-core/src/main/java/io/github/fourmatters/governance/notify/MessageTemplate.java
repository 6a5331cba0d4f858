package io.github.fourmatters.governance.notify;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.github.fourmatters.governance.spi.text.TextRule;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The words of one kind of notice in one language: a sentence with gaps, cut up once. {@link NoticeWords} has one for each kind, and fills
 * it for a notice.
 *
 * @param words the words before, between and behind the gaps
 * @param gaps what goes between them, one fewer
 */
record MessageTemplate(ImmutableList<String> words, ImmutableList<NoticeParameter> gaps) {
    /** How long the words of a kind of notice may be, in UTF-16 units. */
    static final int LONGEST = 10_000;

    private static final Splitter AT_GAPS = Splitter.onPattern("[{}]");

    /** Reads for example {@code "Your issue {issue} is closed."}; to be asked only of a text without {@link #fault}. */
    static MessageTemplate of(NoticeKind kind, String text) {
        ImmutableList.Builder<String> words = ImmutableList.builder();
        ImmutableList.Builder<NoticeParameter> gaps = ImmutableList.builder();
        boolean inside = false;
        for (String part : AT_GAPS.split(text)) {
            if (inside) {
                gaps.add(kind.field(part).orElseThrow());
            } else {
                words.add(part);
            }
            inside = !inside;
        }
        return new MessageTemplate(words.build(), gaps.build());
    }

    /** Says what is wrong with the words of a kind, as half a sentence of what is allowed; empty if nothing is. */
    static Optional<String> fault(NoticeKind kind, String text) {
        if (text.isBlank()
                || text.length() > LONGEST
                || TextRule.LINES.fault(text).isPresent()) {
            return Optional.of("a text of 1 to " + LONGEST + " characters that can be shown");
        } else if (!text.matches("[^{}]*([{][^{}]*[}][^{}]*)*")) {
            return Optional.of("a text in which each { has its }, with a parameter between them");
        }
        ImmutableSet<String> unknown = Sets.difference(gaps(text), keys(kind)).immutableCopy();
        return unknown.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "in braces only parameters of the kind, " + braced(keys(kind)) + ", not " + braced(unknown));
    }

    private static ImmutableSet<String> gaps(String text) {
        ImmutableSet.Builder<String> gaps = ImmutableSet.builder();
        ImmutableList<String> parts = ImmutableList.copyOf(AT_GAPS.split(text));
        for (int at = 1; at < parts.size(); at += 2) {
            gaps.add(parts.get(at));
        }
        return gaps.build();
    }

    private static ImmutableSet<String> keys(NoticeKind kind) {
        return kind.fields().stream().map(NoticeParameter::key).collect(ImmutableSet.toImmutableSet());
    }

    private static String braced(ImmutableSet<String> keys) {
        return keys.stream().map(key -> "{" + key + "}").collect(Collectors.joining(", "));
    }

    String fill(Function<NoticeParameter, String> values) {
        StringBuilder text = new StringBuilder(words.get(0));
        for (int gap = 0; gap < gaps.size(); gap++) {
            text.append(values.apply(gaps.get(gap))).append(words.get(gap + 1));
        }
        return text.toString();
    }
}
