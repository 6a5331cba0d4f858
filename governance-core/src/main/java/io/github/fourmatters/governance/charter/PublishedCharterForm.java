package io.github.fourmatters.governance.charter;

import io.github.fourmatters.governance.spi.charter.PublishedCharter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Puts charters into what a storage keeps of them ({@link PublishedCharter}: version, beginning, hash and bytes), and takes them out of it.
 * The bytes are a {@link CharterCodec}'s, or those of {@link CharterText}.
 *
 * @param codec the embedder's codec, if there is one
 */
record PublishedCharterForm(Optional<CharterCodec> codec) {
    PublishedCharter published(Charter charter, Instant from) {
        return new PublishedCharter(
                charter.version(),
                from.equals(Instant.MIN) ? Optional.empty() : Optional.of(from),
                hash(charter),
                content(charter));
    }

    static String hash(Charter charter) {
        return CharterText.hash(CharterData.write(charter));
    }

    private byte[] content(Charter charter) {
        return codec.map(each -> each.write(CharterData.write(charter)))
                .orElseGet(() -> CharterText.write(CharterData.write(charter)).getBytes(StandardCharsets.UTF_8));
    }

    static Instant beginning(PublishedCharter published) {
        return published.from().orElse(Instant.MIN);
    }

    /** Reads a charter that this door was not given. */
    Charter read(PublishedCharter published) {
        String reason;
        try {
            Map<String, Object> data = data(published.content());
            if (CharterText.hash(data).equals(published.hash())
                    && published.version().equals(data.get("version"))) {
                return CharterData.read(data);
            }
            reason = "what it says has the hash " + CharterText.hash(data) + ", not " + published.hash();
        } catch (RuntimeException unreadable) {
            reason = String.valueOf(unreadable.getMessage());
        }
        throw new CharterMismatchException(
                published.version(),
                "the storage holds charter '" + published.version() + "' from "
                        + CharterHistory.told(beginning(published))
                        + " on, and this Governance was not given it and cannot read it ("
                        + reason
                        + "); give the builder that charter with charter(...) or charterFrom(...), or the charterCodec(...) that has"
                        + " written it");
    }

    Optional<Charter> tryRead(PublishedCharter published) {
        try {
            return Optional.of(read(published));
        } catch (CharterMismatchException unreadable) {
            return Optional.empty();
        }
    }

    private Map<String, Object> data(byte[] content) {
        if (content.length == 0) {
            throw new IllegalArgumentException("its content was not kept");
        }
        Map<?, ?> read = codec.isEmpty() || CharterText.isOne(content)
                ? CharterText.read(content)
                : codec.get().read(content);
        Map<String, Object> data = new LinkedHashMap<>();
        read.forEach((name, value) -> data.put(String.valueOf(name), value));
        return data;
    }

    /** Refuses a charter that stands in the storage with another content or from another instant on. */
    void requireSame(PublishedCharter here, PublishedCharter there) {
        requireSameContent(here, there);
        String version = here.version();
        if (!here.from().equals(there.from())) {
            throw new CharterMismatchException(
                    version,
                    "charter '" + version + "' holds from " + CharterHistory.told(beginning(here))
                            + " here, and in the storage from " + CharterHistory.told(beginning(there))
                            + "; name that instant here too");
        }
    }

    void requireSameContent(PublishedCharter here, PublishedCharter there) {
        String version = here.version();
        if (!here.hash().equals(there.hash()) && !saysTheSame(here, there)) {
            throw new CharterMismatchException(
                    version,
                    "charter '" + version + "' has the content with hash " + here.hash()
                            + " here, and in the storage the one with hash " + there.hash()
                            + "; a version never changes: give this content a version of its own, or take the other one's");
        }
    }

    /** A newer library may know fields that the older one did not write: with their defaults, the rules are still the same. */
    private boolean saysTheSame(PublishedCharter here, PublishedCharter there) {
        return tryRead(there).map(PublishedCharterForm::hash).equals(Optional.of(here.hash()));
    }
}
