package io.github.fourmatters.governance.charter;

import io.github.fourmatters.governance.spi.charter.PublishedCharter;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Charters in the form in which a storage keeps them, for tests outside of this package. */
public final class StoredCharters {
    private StoredCharters() {}

    public static String hash(Charter charter) {
        return PublishedCharterForm.hash(charter);
    }

    public static String hash(Map<String, ?> data) {
        return CharterText.hash(data);
    }

    public static String write(Map<String, ?> data) {
        return CharterText.write(data);
    }

    public static PublishedCharter published(Charter charter, Instant from) {
        return new PublishedCharterForm(Optional.empty()).published(charter, from);
    }

    public static Charter read(PublishedCharter published) {
        return new PublishedCharterForm(Optional.empty()).read(published);
    }
}
