package io.github.fourmatters.governance.backup.lines;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import io.github.fourmatters.governance.spi.vault.VaultEntry;
import io.github.fourmatters.governance.spi.vault.VaultToken;

/** Computes the digests by which a file of keys tells what stands of somebody in a vault that does not encrypt; stateless. */
public final class EntryDigest {

    private EntryDigest() {}

    /**
     * Computes the digest of an entry.
     *
     * @param entry the entry
     * @return SHA-256 of its kind, name and bytes, 64 lower-case hexadecimal digits
     */
    public static String digest(VaultEntry entry) {
        return named(LineKind.ENTRY, entry.name())
                .putBytes(entry.bytes())
                .hash()
                .toString();
    }

    /**
     * Computes the digest of a token.
     *
     * @param token the token
     * @return SHA-256 of its kind and text, 64 lower-case hexadecimal digits
     */
    public static String digest(VaultToken token) {
        return named(LineKind.TOKEN, token.token()).hash().toString();
    }

    private static Hasher named(LineKind kind, String name) {
        return Hashing.sha256()
                .newHasher()
                .putString(kind.text(), UTF_8)
                .putByte((byte) 0)
                .putString(name, UTF_8)
                .putByte((byte) 0);
    }
}
