package io.github.fourmatters.governance.spi.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.google.common.hash.HashFunction;
import com.google.common.hash.Hashing;
import com.google.common.io.BaseEncoding;

/**
 * Makes tokens under which a person can be found again by a number, while the number itself stands only in the vault.
 *
 * <p>A token is the HMAC-SHA-256 of the number in one spelling, under a secret key. Whoever has the storage and not the key cannot
 * try numbers; they see only that two subjects share one. Whoever has the key can try every telephone number there is, in minutes:
 * keep it like the master keys, apart from the storage, and not the same as any of them.
 *
 * <p>Example:
 *
 * <pre>{@code
 * BlindIndex index = BlindIndex.under(key);
 * vault.index(tx, ledger, subject, index.telephone("+86 138-0013-8000"));
 * vault.find(tx, ledger, index.telephone("13800138000")); // that subject
 * }</pre>
 *
 * <p>With another key the old tokens find nobody: to change it, index everybody anew from the numbers in the vault. Immutable and
 * thread-safe.
 */
public final class BlindIndex {

    /** Is how many bytes a key has at least: 32, as many as the hash. */
    public static final int KEY_LENGTH = 32;

    private final HashFunction hmac;

    private BlindIndex(HashFunction hmac) {
        this.hmac = hmac;
    }

    /**
     * Makes an index.
     *
     * @param key {@value #KEY_LENGTH} random bytes or more; copied
     * @return an index under that key
     * @throws IllegalArgumentException if the key is shorter; says how long it is, and nothing of what it is
     */
    public static BlindIndex under(byte[] key) {
        if (requireNonNull(key, "key").length < KEY_LENGTH) {
            throw new IllegalArgumentException("the key of the index has " + key.length
                    + " bytes; it must have at least " + KEY_LENGTH + ", drawn at random");
        }
        return new BlindIndex(Hashing.hmacSha256(key.clone()));
    }

    /**
     * Makes the token of a telephone number. Spelling does not matter: only its digits count, of any script and width; China's
     * code (+86, 0086, or 86 before a mobile number) and the zero before an area code are dropped. A number of another country keeps
     * its code.
     *
     * @param number the number as somebody wrote it, not null, with at least one digit
     * @return 43 printable ASCII characters
     * @throws IllegalArgumentException if there is no digit; does not quote what is there
     */
    public String telephone(String number) {
        return token("telephone", Spelling.telephone(number));
    }

    /**
     * Makes the token of a reference number, such as that of a case or a document. Width, case, spaces and punctuation do not
     * matter: only its letters and digits count.
     *
     * @param number the number as somebody wrote it, not null, with at least one letter or digit
     * @return 43 printable ASCII characters
     * @throws IllegalArgumentException if there is no letter or digit; does not quote what is there
     */
    public String reference(String number) {
        return token("reference", Spelling.reference(number));
    }

    private String token(String kind, String spelling) {
        // No spelling holds a zero byte, so that no two kinds meet.
        byte[] hash = hmac.hashString(kind + '\0' + spelling, UTF_8).asBytes();
        return BaseEncoding.base64Url().omitPadding().encode(hash);
    }
}
