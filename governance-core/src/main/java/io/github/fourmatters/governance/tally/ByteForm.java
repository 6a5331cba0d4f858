package io.github.fourmatters.governance.tally;

import java.util.zip.CRC32C;

/**
 * What every byte form has: four bytes that name the kind, one for the version of the form, then the content, then four bytes of CRC-32C over
 * all before. Whole numbers are in base 128, low digits first, as short as can be; texts are their length in bytes and UTF-8.
 *
 * <p>There is one way only to write a content, and no other is read: so whoever compares bytes compares contents.
 */
enum ByteForm {
    /** A ballot box: "4MBB". */
    BALLOT_BOX("a ballot box", 0x344d4242),
    /** A tally: "4MTA". */
    TALLY("a tally", 0x344d5441),
    /** Durations: "4MDU". */
    DURATIONS("durations", 0x344d4455);

    static final int VERSION = 1;
    static final int CHECKSUM_LENGTH = 4;

    private final String kind;
    private final int magic;

    ByteForm(String kind, int magic) {
        this.kind = kind;
        this.magic = magic;
    }

    String kind() {
        return kind;
    }

    int magic() {
        return magic;
    }

    static int checksum(byte[] bytes, int length) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes, 0, length);
        return (int) checksum.getValue();
    }
}
