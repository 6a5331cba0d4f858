package io.github.fourmatters.governance.backup.lines;

import com.google.common.hash.HashCode;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Computes the SHA-256 of all that a file says up to some line. */
final class Checksum {

    private final MessageDigest digest;

    Checksum() {
        digest = sha256();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    void add(byte[] bytes, int length) {
        digest.update(bytes, 0, length);
    }

    /** Gives the hash of what was added so far; more may be added afterwards. */
    String soFar() {
        try {
            MessageDigest copy = (MessageDigest) digest.clone();
            return HashCode.fromBytes(copy.digest()).toString();
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException("the platform's SHA-256 can be copied", impossible);
        }
    }
}
