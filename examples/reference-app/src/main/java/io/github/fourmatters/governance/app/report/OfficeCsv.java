package io.github.fourmatters.governance.app.report;

import com.google.common.base.CharMatcher;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;

/**
 * CSV that offices open in a spreadsheet: RFC 4180 with CR LF at the end of each line, in UTF-8 with a byte order mark, without which a
 * spreadsheet takes Chinese for something else.
 *
 * <p>A field that a spreadsheet would run as a formula gets an apostrophe before it, after OWASP's page on CSV injection: one that begins with
 * {@code =}, {@code +}, {@code -}, {@code @}, their full-width forms, a tab or an end of line. A plain number stays a number, below 0 as well.
 */
public final class OfficeCsv {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final CharMatcher DANGEROUS = CharMatcher.anyOf("=+-@＝＋－＠\t\r\n");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

    private OfficeCsv() {}

    /**
     * Writes lines of fields.
     *
     * @param lines the lines, the names of the columns first
     * @return the file's bytes
     */
    public static byte[] bytes(List<? extends List<String>> lines) {
        StringBuilder text = new StringBuilder(BYTE_ORDER_MARK);
        for (List<String> line : lines) {
            text.append(CSVFormat.RFC4180.format(
                            line.stream().map(OfficeCsv::defused).toArray()))
                    .append("\r\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String defused(String field) {
        boolean dangerous = !field.isEmpty()
                && DANGEROUS.matches(field.charAt(0))
                && !NUMBER.matcher(field).matches();
        return dangerous ? "'" + field : field;
    }
}
