package io.github.fourmatters.governance;

import com.google.common.hash.HashCode;
import com.google.common.hash.Hashing;
import com.google.common.io.BaseEncoding;
import io.github.fourmatters.governance.issue.CommonRefusalReason;
import io.github.fourmatters.governance.issue.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The fingerprint of a command: a hash over who gives it and all its parts but the confidential ones, and, where it has any, a full stop
 * and a hash over those, keyed with the salt that the vault keeps with the words. Without the salt nobody can try words on it: once the
 * subject is erased, it says nothing about them.
 */
final class Fingerprint {
    private static final BaseEncoding ENCODING = BaseEncoding.base64Url().omitPadding();
    private static final char STOP = '.';
    private static final String PURPOSE = "command fingerprint";

    private final String open;
    private final Optional<HashCode> words;
    private final Optional<Refusal> problem;

    private Fingerprint(String open, Optional<HashCode> words, Optional<Refusal> problem) {
        this.open = open;
        this.words = words;
        this.problem = problem;
    }

    static Fingerprint of(Envelope envelope) {
        RecordShape shape = RecordShape.of(envelope.command().getClass());
        ContentHash.ElementCount count = new ContentHash.ElementCount();
        ContentHash open = new ContentHash(count);
        ContentHash words = new ContentHash(count);
        open.text(envelope.actor().id().value());
        open.text(shape.name());
        for (RecordShape.Part part : shape.parts()) {
            (part.confidential() ? words : open).value(shape.read(part, envelope.command()));
            if (count.isTooHigh()) {
                return tooLong(part, count);
            }
        }
        return new Fingerprint(
                encoded(open.hash()),
                shape.isConfidential() ? Optional.of(words.hash()) : Optional.empty(),
                Optional.empty());
    }

    private static Fingerprint tooLong(RecordShape.Part part, ContentHash.ElementCount count) {
        Refusal refusal = new Refusal(CommonRefusalReason.LIST_TOO_LONG, part.name(), count.elements() + " elements");
        return new Fingerprint("", Optional.empty(), Optional.of(refusal));
    }

    /** What is wrong with the command before anything is read. */
    Optional<Refusal> problem() {
        return problem;
    }

    boolean isConfidential() {
        return words.isPresent();
    }

    /** As it is recorded with the command, under the salt of its words, which is not looked at where there are none. */
    String under(byte[] salt) {
        return words.map(hash -> open + STOP + keyed(salt, hash)).orElse(open);
    }

    /**
     * Tells whether a recorded fingerprint is of this content.
     *
     * @param recorded as {@link #under} gave it
     * @param salt looks up the salt that it was made with; where that is gone, the parts that are not confidential decide alone
     */
    boolean matches(String recorded, Supplier<Optional<byte[]>> salt) {
        int stop = recorded.indexOf(STOP);
        if (stop < 0) {
            return recorded.equals(open);
        }
        return recorded.substring(0, stop).equals(open)
                && salt.get().map(found -> recorded.equals(under(found))).orElse(true);
    }

    /** Keyed for this purpose alone: the hash in the event is made from the same salt. */
    private static String keyed(byte[] salt, HashCode words) {
        return encoded(Hashing.hmacSha256(salt)
                .newHasher()
                .putString(PURPOSE, StandardCharsets.UTF_8)
                .putBytes(words.asBytes())
                .hash());
    }

    private static String encoded(HashCode hash) {
        return ENCODING.encode(hash.asBytes());
    }
}
