package io.github.fourmatters.governance.publicrecord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.hash.HashCode;
import com.google.common.io.BaseEncoding;
import io.github.fourmatters.governance.calendar.Quarter;
import io.github.fourmatters.governance.disclosure.DisclosedEntry;
import io.github.fourmatters.governance.disclosure.DisclosedField;
import io.github.fourmatters.governance.disclosure.TreeHead;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.Transaction;
import io.github.fourmatters.governance.spi.vault.SaltSource;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import io.github.fourmatters.governance.spi.vault.Vault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;

/** What was published of one ledger, as the vault keeps it. */
final class RecordVault {
    private static final SubjectId RECORD = new SubjectId("four-matters:public-record");

    private static final String HOLDER = "holder";
    private static final String PUBLISHER = "publisher";
    private static final String HEAD = "head";

    private final Vault vault;
    private final LedgerId ledger;

    RecordVault(Vault vault, LedgerId ledger) {
        this.vault = vault;
        this.ledger = ledger;
    }

    /**
     * Holds the ledger until the transaction ends, so that two publishers never draw two salts for one field, and keeps the zone. Refuses
     * another zone than the one that is kept, and a record that was erased.
     */
    void hold(Transaction tx, ZoneId zone) {
        byte[] id = zone.getId().getBytes(StandardCharsets.UTF_8);
        // Whoever writes holds the ledger: what is read from here on is what the publisher before has left.
        vault.put(tx, ledger, RECORD, HOLDER, id);
        Optional<byte[]> kept = vault.get(tx, ledger, RECORD, PUBLISHER);
        kept.map(before -> new String(before, StandardCharsets.UTF_8)).ifPresent(before -> requireSame(before, zone));
        if (kept.isEmpty()) {
            vault.put(tx, ledger, RECORD, PUBLISHER, id);
        }
        if (vault.isErased(tx, ledger, RECORD)) {
            throw new IllegalStateException("the record of ledger " + ledger + " (subject " + RECORD
                    + ") was erased; sealed anew it would get other heads than were published: restore the vault from a"
                    + " backup");
        }
    }

    private void requireSame(String kept, ZoneId zone) {
        if (!kept.equals(zone.getId())) {
            throw new IllegalArgumentException("the record of ledger " + ledger + " is published in zone " + kept
                    + ", not in " + zone + ": days and quarters would begin elsewhere; publish it in " + kept);
        }
    }

    /** The last head that was published. */
    Optional<TreeHead> head() {
        return head(vault.get(ledger, RECORD, HEAD));
    }

    private Optional<TreeHead> head(Optional<byte[]> kept) {
        return kept.map(RecordVault::json)
                .map(head -> new TreeHead(
                        ledger,
                        Quarter.parse(JsonFields.text(head, "quarter")),
                        JsonFields.place(head, "size"),
                        HashCode.fromString(JsonFields.text(head, "root"))));
    }

    /** Keeps a head, unless a later quarter's is kept. The ledger must be held. */
    void keep(Transaction tx, TreeHead head) {
        if (head(vault.get(tx, ledger, RECORD, HEAD))
                .filter(kept -> kept.quarter().compareTo(head.quarter()) >= 0)
                .isEmpty()) {
            ObjectNode json = CanonicalJson.object()
                    .put("quarter", head.quarter().label())
                    .put("size", head.size())
                    .put("root", head.root().toString());
            vault.put(tx, ledger, RECORD, HEAD, CanonicalJson.bytes(json));
        }
    }

    /** Keeps an entry, and what opens it unless the person was erased: then nothing ever does. The ledger must be held. */
    void keep(Transaction tx, int place, DisclosedEntry entry, SealedEntry sealed) {
        vault.put(tx, ledger, RECORD, leafName(place), CanonicalJson.bytes(sealed.leaf()));
        if (!vault.isErased(tx, ledger, entry.person())) {
            sealed.secrets()
                    .forEach(
                            (field, secret) -> vault.put(tx, ledger, entry.person(), secretName(place, field), secret));
        }
    }

    boolean has(int place) {
        return vault.get(ledger, RECORD, leafName(place)).isPresent();
    }

    boolean has(Transaction tx, int place) {
        return vault.get(tx, ledger, RECORD, leafName(place)).isPresent();
    }

    JsonNode leaf(int place) {
        byte[] leaf = vault.get(ledger, RECORD, leafName(place))
                .orElseThrow(() -> new IllegalStateException("entry " + place + " of ledger " + ledger
                        + " was published and is gone from the vault; restore subject " + RECORD + " from a backup"));
        return json(leaf);
    }

    /** Opens a field, unless its salt and value were erased. */
    Optional<ObjectNode> opening(int place, DisclosedEntry entry, DisclosedField field) {
        return vault.get(ledger, entry.person(), secretName(place, field))
                .map(secret -> CanonicalJson.object()
                        .put("entry", place)
                        .put("field", field.key())
                        .put("salt", BaseEncoding.base16().lowerCase().encode(secret, 0, SaltSource.LENGTH))
                        .set("value", json(Arrays.copyOfRange(secret, SaltSource.LENGTH, secret.length))));
    }

    private static JsonNode json(byte[] canonical) {
        try {
            return CanonicalJson.read(canonical);
        } catch (IOException spoilt) {
            throw new IllegalStateException("the vault holds no JSON where the public record is kept", spoilt);
        }
    }

    private static String leafName(int place) {
        return "leaf-" + place;
    }

    private static String secretName(int place, DisclosedField field) {
        return "public-record-" + place + "-" + field.key();
    }
}
