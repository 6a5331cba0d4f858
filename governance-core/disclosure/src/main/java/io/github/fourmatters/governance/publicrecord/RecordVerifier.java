package io.github.fourmatters.governance.publicrecord;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Table;
import com.google.common.collect.TreeBasedTable;
import com.google.common.hash.HashCode;
import com.google.common.hash.Hashing;
import com.google.common.primitives.Bytes;
import io.github.fourmatters.governance.calendar.Quarter;
import io.github.fourmatters.governance.disclosure.ConsistencyProof;
import io.github.fourmatters.governance.disclosure.MerkleTree;
import io.github.fourmatters.governance.disclosure.TreeHead;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.json.BoundedJson;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.input.InputLimits;
import io.github.fourmatters.governance.spi.text.Quoted;
import io.github.fourmatters.governance.spi.vault.SaltSource;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Checks a published file. It needs nothing but the file.
 *
 * <p>It computes from the entries what the file says about them, and reports every difference:
 * <ul>
 *   <li>the tree heads of all quarters, and that each tree only adds entries to the one before it
 *   <li>the hashes of the sealed texts that the file opens
 *   <li>the grades, their statements, the citations and the totals ({@code Recount})
 * </ul>
 *
 * <p>The other fields of an entry cannot be computed from anything. They are covered by the tree heads: whoever changes one changes the head
 * of its quarter, and of every later one.
 */
public final class RecordVerifier {
    /**
     * How much of a file is read: 128 MiB, 100 deep, ten million tokens. A thousand entries have about 1 MB and 50,000 tokens.
     */
    public static final InputLimits LIMITS =
            InputLimits.STANDARD.withBytes(128 << 20).withElements(10_000_000);

    private final JsonNode file;
    private final ImmutableList<JsonNode> entries;
    private final MerkleTree tree = new MerkleTree();
    private final List<LocalDate> days = new ArrayList<>();
    private final List<TreeHead> heads = new ArrayList<>();
    private final Table<Integer, String, String> opened = TreeBasedTable.create();
    private final Findings findings = new Findings();

    private RecordVerifier(byte[] bytes) throws IOException {
        JsonFields.require(bytes.length <= LIMITS.bytes(), "it has more than " + LIMITS.bytes() + " bytes");
        file = CanonicalJson.read(bytes);
        JsonFields.require(PublicRecord.FORMAT.equals(JsonFields.text(file, "format")), "no " + PublicRecord.FORMAT);
        findings.check(Arrays.equals(bytes, CanonicalJson.bytes(file)), FindingKind.NOT_CANONICAL, "bytes");
        findings.onlyFields("", file, "format", "ledger", "quarter", "entries", "openings", "heads", "totals");
        entries = JsonFields.array(file, "entries");
    }

    /**
     * Checks a file.
     *
     * @param bytes the file, within {@link #LIMITS}
     * @param issue an issue that must be in the record, if that is asked for
     * @param noted the hash of a head that somebody wrote down earlier, and that must be in the record, if that is asked for
     * @return what is wrong with the file; never throws because of what stands in it
     */
    public static Verification verify(byte[] bytes, Optional<IssueId> issue, Optional<HashCode> noted) {
        try {
            RecordVerifier verifier = new RecordVerifier(bytes);
            verifier.checkEntries();
            verifier.checkHeads();
            verifier.checkOpenings();
            verifier.recount();
            ImmutableList<VouchedEntry> found = issue.map(verifier::find).orElse(ImmutableList.of());
            noted.ifPresent(verifier::checkNoted);
            ImmutableList<String> unopened = verifier.unopened(issue);
            return new Verification(verifier.findings.all(), ImmutableList.copyOf(verifier.heads), found, unopened);
        } catch (JsonProcessingException broken) {
            return Verification.unreadable(BoundedJson.problem(broken));
        } catch (IOException | IllegalArgumentException | ArithmeticException | DateTimeException broken) {
            return Verification.unreadable(String.valueOf(broken.getMessage()));
        }
    }

    /** The entries are the leaves, and stand in the order of the days on which they were recorded. */
    private void checkEntries() {
        LocalDate before = LocalDate.MIN;
        for (JsonNode entry : entries) {
            tree.append(CanonicalJson.bytes(entry));
            LocalDate day = LocalDate.parse(JsonFields.text(entry, "recorded"));
            findings.check(!day.isBefore(before), FindingKind.OUT_OF_ORDER, "entries[" + days.size() + "]");
            days.add(day);
            before = day;
        }
    }

    /** Each quarter from the first head's on has a head over what was recorded by its end, and only grew out of the quarter before. */
    private void checkHeads() {
        LedgerId ledger = new LedgerId(JsonFields.text(file, "ledger"));
        Quarter last = Quarter.parse(JsonFields.text(file, "quarter"));
        ImmutableList<JsonNode> all = JsonFields.array(file, "heads");
        JsonFields.require(!all.isEmpty(), "there is no head");
        Quarter quarter = beginning(all.get(0));
        List<LocalDate> inOrder = days.stream().sorted().toList();
        long before = 0;
        for (JsonNode said : all) {
            long size = recordedBy(quarter.end(), inOrder);
            TreeHead head = new TreeHead(ledger, quarter, size, tree.root(size));
            String place = "heads[" + quarter + "]";
            same(place + ".quarter", JsonFields.text(said, "quarter"), quarter);
            same(place + ".size", said.path("size").toString(), size);
            same(
                    place + ".root ← entries[" + before + ".." + (size - 1) + "]",
                    JsonFields.text(said, "root"),
                    head.root());
            same(place + ".hash", JsonFields.text(said, "hash"), head.hash());
            findings.onlyFields(place, said, "quarter", "size", "root", "hash", "growth");
            ConsistencyProof growth = new ConsistencyProof(before, size, JsonFields.hashes(said, "growth"));
            boolean grown = growth.verify(tree.root(before), head.root());
            findings.check(grown, FindingKind.GROWTH_UNPROVED, place + ".growth");
            heads.add(head);
            quarter = quarter.next();
            before = size;
        }
        boolean whole = quarter.equals(last.next()) && before == entries.size();
        findings.check(whole, FindingKind.HEAD_DIFFERS, "heads[" + last + "]");
    }

    /** How many of the days come no later: looked up, since a file may have as many heads as it likes. */
    private static long recordedBy(LocalDate end, List<LocalDate> inOrder) {
        return -1L - Collections.binarySearch(inOrder, end, (day, last) -> day.isAfter(last) ? 1 : -1);
    }

    /** The quarter in which the ledger began: nothing can have been disclosed before. */
    private Quarter beginning(JsonNode head) {
        Quarter beginning = Quarter.parse(JsonFields.text(head, "quarter"));
        if (!days.isEmpty()) {
            Quarter first = Quarter.of(days.get(0));
            String place = "heads[" + beginning + "].quarter ← entries[0] (" + first + ")";
            findings.check(beginning.compareTo(first) <= 0, FindingKind.HEAD_DIFFERS, place);
        }
        return beginning;
    }

    private void same(String place, String said, Object worked) {
        findings.check(said.equals(worked.toString()), FindingKind.HEAD_DIFFERS, place + ": " + said);
    }

    /** Each opened text has the hash that stands in its entry; a text that is not opened was erased or withheld. */
    private void checkOpenings() {
        for (JsonNode opening : JsonFields.array(file, "openings")) {
            int entry = JsonFields.place(opening, "entry");
            String field = JsonFields.text(opening, "field");
            String place = "openings → entries[" + entry + "]." + field;
            byte[] salt = JsonFields.bytes(opening, "salt");
            byte[] secret = Bytes.concat(salt, CanonicalJson.bytes(JsonFields.text(opening, "value")));
            JsonNode sealed = file.path("entries").path(entry).path("sealed").path(field);
            boolean fits =
                    sealed.asText().equals(Hashing.sha256().hashBytes(secret).toString());
            findings.check(fits && salt.length == SaltSource.LENGTH, FindingKind.OPENING_DIFFERS, place);
            findings.check(!opened.contains(entry, field), FindingKind.STRAY, place);
            if (fits) {
                opened.put(entry, field, JsonFields.text(opening, "value"));
            }
            findings.onlyFields(place, opening, "entry", "field", "salt", "value");
        }
    }

    /** Grades, statements and totals follow from the ballots. */
    private void recount() {
        Recount recount = new Recount(findings);
        recount.checkGrades(entries);
        recount.checkTotals(JsonFields.array(file, "totals"));
    }

    /** The last head vouches for each entry of the issue. */
    private ImmutableList<VouchedEntry> find(IssueId issue) {
        List<VouchedEntry> found = new ArrayList<>();
        for (int place = 0; place < entries.size(); place++) {
            if (JsonFields.text(entries.get(place), "issue").equals(issue.value())) {
                HashCode leaf = MerkleTree.leafHash(CanonicalJson.bytes(entries.get(place)));
                boolean proved = tree.inclusion(place, entries.size()).verify(leaf, heads.get(heads.size() - 1));
                findings.check(proved, FindingKind.ISSUE_UNPROVED, "entries[" + place + "]");
                found.add(VouchedEntry.of(place, entries.get(place), opened.row(place)));
            }
        }
        findings.check(!found.isEmpty(), FindingKind.ISSUE_ABSENT, issue.value());
        return ImmutableList.copyOf(found);
    }

    /** That a text is not opened is no finding: it was erased or withheld, and the entry stays proved. */
    private ImmutableList<String> unopened(Optional<IssueId> issue) {
        ImmutableList.Builder<String> places = ImmutableList.builder();
        for (int place = 0; place < entries.size(); place++) {
            JsonNode entry = entries.get(place);
            if (issue.isEmpty()
                    || JsonFields.text(entry, "issue").equals(issue.get().value())) {
                String path = "entries[" + place + "].";
                ImmutableList.copyOf(entry.path("sealed").fieldNames()).stream()
                        .filter(Predicate.not(opened.row(place)::containsKey))
                        .forEach(field -> places.add(path + Quoted.of(field)));
            }
        }
        return places.build();
    }

    private void checkNoted(HashCode hash) {
        boolean there = heads.stream().map(TreeHead::hash).anyMatch(hash::equals);
        findings.check(there, FindingKind.HEAD_ABSENT, hash.toString());
    }
}
