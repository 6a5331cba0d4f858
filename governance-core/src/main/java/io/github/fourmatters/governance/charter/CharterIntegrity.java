package io.github.fourmatters.governance.charter;

import io.github.fourmatters.governance.spi.charter.PublishedCharter;
import java.util.Optional;

/** Whether what a storage keeps of a charter is unaltered: what was published under its hash. An audit asks. */
public enum CharterIntegrity {
    /** It has the hash under which it was published. */
    FITS,
    /** It was kept in a form that only the codec of the door reads. */
    UNREAD,
    /** It has another hash, or can be read no more. */
    ALTERED;

    /**
     * Compares a charter with its hash.
     *
     * @param published the charter as the storage has it
     * @param codec the codec that the door was built with, if it was; what is kept in the library's own form is read without
     * @return whether it fits
     */
    public static CharterIntegrity of(PublishedCharter published, Optional<CharterCodec> codec) {
        if (codec.isEmpty() && !CharterText.isOne(published.content())) {
            return UNREAD;
        }
        return new PublishedCharterForm(codec).tryRead(published).isPresent() ? FITS : ALTERED;
    }
}
