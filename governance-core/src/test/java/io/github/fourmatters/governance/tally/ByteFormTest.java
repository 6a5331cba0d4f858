package io.github.fourmatters.governance.tally;

import static io.github.fourmatters.governance.tally.Papers.ballot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import com.google.common.io.BaseEncoding;
import com.google.common.primitives.Bytes;
import com.google.common.primitives.Ints;
import io.github.fourmatters.governance.issue.UnitId;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What is stored must be read for ever: these bytes may not change without a new version of the form. */
class ByteFormTest {
    private static final BaseEncoding HEX = BaseEncoding.base16().lowerCase();

    private static byte[] written(ByteForm form, Consumer<ByteWriter> content) {
        ByteWriter writer = new ByteWriter(form);
        content.accept(writer);
        return writer.finish();
    }

    private static void refused(byte[] bytes, int offset, String problem) {
        assertThatThrownBy(() -> BallotBox.fromBytes(bytes))
                .isInstanceOfSatisfying(
                        MalformedBytesException.class,
                        refusal -> assertThat(refusal.offset()).isEqualTo(offset))
                .hasMessageStartingWith("bytes of a ballot box are malformed at offset " + offset + ": ")
                .hasMessageContaining(problem);
    }

    @Test
    void the_bytes_of_a_box_are_fixed() {
        byte[] bytes = BallotBox.of(List.of(ballot("wang", 5, 2, 0))).toBytes();

        assertThat(HEX.encode(bytes))
                .isEqualTo("344d4242010102693100010477616e6702050200c0b0b2ce06000969312d77616e672d32115fc7c5");
    }

    @Test
    void the_bytes_of_a_tally_are_fixed() {
        Tally tally = Tally.builder()
                .addIssue(
                        Papers.cell(1, "路", UnitShares.of(ImmutableMap.of(new UnitId("a"), 2, new UnitId("b"), 1))),
                        ImmutableMap.of(Party.COMMUNITY, Histogram.of(1, 1), Party.RESIDENTS, Histogram.of(5, 200)),
                        "v1")
                .count(
                        BallotBox.of(List.of(ballot("wang", 5, 2, 9))),
                        Polls.of(List.of(Papers.poll(
                                "i1",
                                BallotEligibility.builder()
                                        .closesAt(Papers.NOON)
                                        .build()))),
                        "v2")
                .build();

        assertThat(HEX.encode(tally.toBytes()))
                .isEqualTo(
                        "344d54410102ea0f0105726f6164730465617374010577617465720101000000000000000000000000000000000000010105"
                                + "010001027632ea0f0103e8b7af046561737402016102016201010100c8010100000000000000000000000000c801010000010276310a6783cb");
        assertThat(Tally.fromBytes(tally.toBytes())).isEqualTo(tally);
    }

    @Test
    void the_numbers_of_constants_are_their_places() {
        assertThat(Party.values()).extracting(Party::code).containsExactly(0, 1, 2);
        assertThat(ExclusionReason.values()).extracting(ExclusionReason::code).containsExactly(0, 1, 2, 3, 4, 5, 6);
    }

    @Test
    void garbage_is_refused() {
        refused(new byte[0], 0, "they end too early");
        refused(new byte[20], 0, "they do not begin with the letters '4MBB'");
        refused(Tally.empty().toBytes(), 0, "4MBB");
        byte[] other = BallotBox.empty().toBytes();
        other[4] = 2;
        refused(other, 4, "version 2 of the form is not known");
    }

    @Test
    void bytes_that_are_cut_off_doubled_or_changed_are_refused() {
        byte[] bytes = BallotBox.of(List.of(ballot("wang", 5, 2, 0))).toBytes();
        byte[] changed = bytes.clone();
        changed[8] ^= 1;

        refused(Arrays.copyOf(bytes, bytes.length - 1), 26, "a text of 9 bytes cannot be in the 8 bytes that are left");
        refused(Arrays.copyOf(bytes, 20), 10, "1 entries cannot be in the 5 bytes that are left");
        refused(Arrays.copyOf(bytes, 7), 7, "they end too early");
        refused(Bytes.concat(bytes, bytes), bytes.length - 4, (bytes.length + " bytes are left over"));
        refused(changed, bytes.length - 4, "the checksum does not fit");
    }

    @Test
    void a_huge_number_of_entries_is_refused_before_any_memory_is_taken() {
        refused(
                written(ByteForm.BALLOT_BOX, writer -> writer.whole(4_000_000_000_000L)),
                5,
                "4000000000000 entries cannot be in the 0 bytes that are left");
        refused(
                written(
                        ByteForm.BALLOT_BOX,
                        writer -> writer.whole(1).whole(Integer.MAX_VALUE).text("0123456789")),
                6,
                "a text of 2147483647 bytes cannot be in the 11 bytes that are left");
    }

    @Test
    void what_no_writer_would_write_is_refused() {
        refused(written(ByteForm.BALLOT_BOX, writer -> writer.octet(0x80).octet(0)), 5, "longer than it need be");
        refused(
                written(ByteForm.BALLOT_BOX, writer -> {
                    for (int digit = 0; digit < 10; digit++) {
                        writer.octet(0xff);
                    }
                }),
                5,
                "exceeds " + Long.MAX_VALUE);
        refused(pile(writer -> writer.whole(0)), 6, "issue i1 has no ballot");
        refused(pile(writer -> paper(writer.whole(1), 3, 5, 0)), 13, "there is no constant 3");
        refused(pile(writer -> paper(writer.whole(1), 2, 6, 0)), 11, "level 6 of ballot b1 must be 1 to 5");
        refused(pile(writer -> paper(writer.whole(1), 2, 5, 1_000_000_000)), 18, "a second or more");
        refused(pile(writer -> paper(paper(writer.whole(2), 2, 5, 0), 2, 5, 0)), 22, "entries are out of order");
        refused(pile(writer -> writer.whole(1).octet(1).octet(0xff).text("0123456789")), 11, "not in UTF-8");
    }

    private static byte[] pile(Consumer<ByteWriter> ballots) {
        return written(ByteForm.BALLOT_BOX, writer -> {
            ballots.accept(writer.whole(1).text("i1").whole(0));
            writer.text("0123456789");
        });
    }

    private static ByteWriter paper(ByteWriter writer, int party, int level, int nanos) {
        return writer.text("p")
                .octet(party)
                .octet(level)
                .whole(1)
                .signed(-1)
                .whole(nanos)
                .text("b1");
    }

    @Test
    void a_tally_that_does_not_add_up_is_refused() {
        Tally tally = Tally.builder()
                .addIssue(Papers.CELL, ImmutableMap.of(Party.RESIDENTS, Histogram.of(5, 2)), "v")
                .build();
        byte[] bytes = tally.toBytes();
        int turnout = Bytes.indexOf(bytes, new byte[] {1, 0, 0, 2}) + 3;
        byte[] changed = bytes.clone();
        changed[turnout] = 3;
        byte[] checksum = Ints.toByteArray(ByteForm.checksum(changed, changed.length - 4));
        System.arraycopy(checksum, 0, changed, changed.length - 4, 4);

        assertThatThrownBy(() -> Tally.fromBytes(changed))
                .isInstanceOf(MalformedBytesException.class)
                .hasMessageContaining("2 ballots of RESIDENTS cannot be 3 on each of 1 issues");
    }
}
