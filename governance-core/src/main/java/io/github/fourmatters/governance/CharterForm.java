package io.github.fourmatters.governance;

import io.github.fourmatters.governance.spi.charter.PublishedCharter;
import java.time.Instant;
import java.util.Optional;

/** Puts charters into the form in which a storage keeps them, and takes them out of it. Without a codec there is the hash alone. */
record CharterForm(Optional<CharterCodec> codec) {
    PublishedCharter published(Charter charter, Instant from) {
        return new PublishedCharter(
                charter.version(),
                from.equals(Instant.MIN) ? Optional.empty() : Optional.of(from),
                CharterHash.of(charter),
                codec.map(each -> each.write(charter)).orElseGet(() -> new byte[0]));
    }

    static Instant beginning(PublishedCharter published) {
        return published.from().orElse(Instant.MIN);
    }

    boolean reads(PublishedCharter published) {
        return codec.isPresent() && published.content().length > 0;
    }

    /** Reads a charter that this door was not given. */
    Charter read(PublishedCharter published) {
        String version = published.version();
        if (!reads(published)) {
            throw new CharterMismatchException(
                    version,
                    "the storage holds charter '" + version + "', which holds from "
                            + CharterBook.told(beginning(published)) + ", and this door does not know it; "
                            + (codec.isEmpty()
                                    ? "give the builder a charterCodec(...), or"
                                    : "it was kept without its content:")
                            + " give the builder that charter with charter(...) or charterFrom(...)");
        }
        Charter charter = codec.orElseThrow().read(published.content());
        String hash = CharterHash.of(charter);
        if (!charter.version().equals(version) || !hash.equals(published.hash())) {
            throw new CharterMismatchException(
                    version,
                    "the storage holds charter '" + version + "' with hash " + published.hash()
                            + ", and its codec reads charter '"
                            + charter.version() + "' with hash " + hash
                            + " from it; take the codec that has written it, or give the builder that charter");
        }
        return charter;
    }

    /** Refuses a charter that stands in the storage with another content or from another instant on. */
    void requireSame(PublishedCharter here, PublishedCharter there) {
        requireSameContent(here, there);
        String version = here.version();
        if (!here.from().equals(there.from())) {
            throw new CharterMismatchException(
                    version,
                    "charter '" + version + "' holds from " + CharterBook.told(beginning(here))
                            + " here, and in the storage from " + CharterBook.told(beginning(there))
                            + "; name that instant here too");
        }
    }

    void requireSameContent(PublishedCharter here, PublishedCharter there) {
        String version = here.version();
        if (!here.hash().equals(there.hash())) {
            throw new CharterMismatchException(
                    version,
                    "charter '" + version + "' has the content with hash " + here.hash()
                            + " here, and in the storage the one with hash " + there.hash()
                            + "; a version never changes: give this content a version of its own, or take the other one's");
        }
    }
}
