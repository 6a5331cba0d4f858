package io.github.fourmatters.governance.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

class OfficeCsvTest {
    private static String text(List<List<String>> lines) {
        return new String(OfficeCsv.bytes(lines), StandardCharsets.UTF_8);
    }

    @Test
    void a_file_begins_with_the_mark_and_each_line_ends_with_cr_lf() {
        assertThat(OfficeCsv.bytes(List.of(List.of("单位", "得分"))))
                .startsWith(0xEF, 0xBB, 0xBF)
                .endsWith('\r', '\n');
        assertThat(text(List.of(List.of("单位", "得分"), List.of("学校", "4.38")))).isEqualTo("\uFEFF单位,得分\r\n学校,4.38\r\n");
    }

    @Test
    void what_a_spreadsheet_would_run_is_defused_and_numbers_stay_numbers() {
        assertThat(text(List.of(List.of("=1+1", "+86", "-cmd", "@SUM", "\tx", "＝1", "-3.50", "0", "a=b"))))
                .isEqualTo("\uFEFF'=1+1,'+86,'-cmd,'@SUM,'\tx,'＝1,-3.50,0,a=b\r\n");
    }

    @Test
    void commas_quotes_and_line_ends_come_back_whole() throws IOException {
        List<List<String>> lines = List.of(List.of("a,b", "say \"yes\"", "two\r\nlines", "", "村居"));
        try (CSVParser parser = CSVParser.parse(new StringReader(text(lines).substring(1)), CSVFormat.RFC4180)) {
            assertThat(parser.getRecords()).extracting(CSVRecord::toList).isEqualTo(lines);
        }
    }
}
