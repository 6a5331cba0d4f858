package io.github.fourmatters.governance.app.disclosure;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.fourmatters.governance.app.report.Numbers;
import io.github.fourmatters.governance.app.shell.Language;
import io.github.fourmatters.governance.publicrecord.VouchedEntry;
import io.github.fourmatters.governance.quantity.Rational;
import java.util.List;
import java.util.regex.Pattern;

/** Tells what a record vouches for, and which of its texts nobody can read, line by line. */
final class VouchedText {
    private static final int NAMED = 10;
    private static final Pattern FRACTION = Pattern.compile("[0-9]{1,18}/[1-9][0-9]{0,17}");
    private static final ImmutableMap<String, String> CHINESE = ImmutableMap.<String, String>builder()
            .put("objection", "异议")
            .put("ruling", "异议处理")
            .put("close", "结案")
            .put("correction", "更正")
            .put("matter", "事项")
            .put("measures", "措施")
            .put("result", "结果")
            .put("reason", "理由")
            .put("round", "评价季度")
            .put("score", "综合得分")
            .buildOrThrow();

    private final Language language;

    VouchedText(Language language) {
        this.language = language;
    }

    /** The kind of an entry, its round and score if it has them, and each text that is opened. */
    ImmutableList<String> lines(VouchedEntry entry) {
        ImmutableList.Builder<String> lines = ImmutableList.builder();
        String kind = entry.fields().getOrDefault("kind", "");
        lines.add(language.of("Entry " + entry.place() + ": ", "第" + entry.place() + "条：") + word(kind));
        for (String field : new String[] {"round", "score"}) {
            if (entry.fields().containsKey(field)) {
                lines.add(line(field, figure(entry.fields().getOrDefault(field, ""))));
            }
        }
        entry.opened().forEach((field, text) -> lines.add(line(field, text)));
        return lines.build();
    }

    private String line(String field, String text) {
        return "  " + word(field) + language.of(": ", "：") + plain(text);
    }

    private String word(String name) {
        return language.of(plain(name), CHINESE.getOrDefault(name, plain(name)));
    }

    /** A score, which stands in the record as a fraction, as people read it. */
    private String figure(String text) {
        return FRACTION.matcher(text).matches() ? Numbers.exact(Rational.parse(text), language) : text;
    }

    /** A text of a stranger's file stays in its line and gives the terminal no orders. */
    private static String plain(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+", " ");
    }

    /** How many texts are not opened, and the first of them. */
    String unopened(List<String> places) {
        String first = String.join(", ", places.subList(0, Math.min(NAMED, places.size())));
        String named = plain(first) + (places.size() > NAMED ? ", …" : "");
        return language.of(
                places.size() + (places.size() == 1 ? " text is" : " texts are") + " not opened (erased or withheld): "
                        + named,
                "有 " + places.size() + " 处文字未公开（已删除或不公开）：" + named);
    }
}
