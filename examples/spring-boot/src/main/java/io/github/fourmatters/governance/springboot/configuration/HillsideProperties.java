package io.github.fourmatters.governance.springboot.configuration;

import io.github.fourmatters.governance.issue.Language;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Base64;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The settings of the service, all under {@code hillside}.
 *
 * @param zone where moments are told
 * @param language in which residents are told
 * @param sender the address that mail comes from
 * @param tickEvery how long the clock rests between two looks at what has fallen due
 * @param dispatchEvery how long the dispatcher rests when no notice is left
 * @param masterKeyId names the master key, which never gets another one's name
 * @param masterKey the master key of the vault: 32 random bytes in Base64
 */
@ConfigurationProperties("hillside")
public record HillsideProperties(
        ZoneId zone,
        Language language,
        String sender,
        Duration tickEvery,
        Duration dispatchEvery,
        String masterKeyId,
        String masterKey) {

    /**
     * Refuses to begin without a master key.
     *
     * @param zone where moments are told
     * @param language in which residents are told
     * @param sender the address that mail comes from
     * @param tickEvery how long the clock rests
     * @param dispatchEvery how long the dispatcher rests
     * @param masterKeyId names the master key
     * @param masterKey the master key of the vault
     * @throws IllegalArgumentException if there is no master key
     */
    @SuppressWarnings("NullAway") // Spring hands over null for what is not set.
    public HillsideProperties {
        if (masterKey == null || masterKey.isBlank()) {
            throw new IllegalArgumentException(
                    "hillside.master-key is not set; draw 32 random bytes, as by 'openssl rand -base64 32', and keep them apart"
                            + " from the database");
        }
    }

    /** The bytes of the master key. */
    byte[] masterKeyBytes() {
        return Base64.getDecoder().decode(masterKey);
    }

    @Override
    public String toString() {
        return "hillside with master key '" + masterKeyId + "'";
    }
}
