package io.github.fourmatters.governance.spi.memory;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import io.github.fourmatters.governance.spi.vault.VaultEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is seen through the changes of a transaction is what would be there if they had been made. */
class VaultViewProperties {

    private static final ImmutableList<String> WORDS = ImmutableList.of("a", "a-1", "B", "b");

    /** Is one thing done to a vault; erases the subject if there is no name. */
    record Deed(String subject, String name, String token, byte value) {

        void on(VaultEntries entries) {
            SubjectId id = new SubjectId(subject);
            if (!name.isEmpty()) {
                entries.put(id, name, new byte[] {value});
            } else if (!token.isEmpty()) {
                entries.index(id, token);
            } else {
                entries.erase(id);
            }
        }
    }

    /** Is a vault as simple as can be. */
    private static final class Model {

        private final TreeMap<String, TreeMap<String, Byte>> entries = new TreeMap<>();
        private final TreeMap<String, TreeSet<String>> tokens = new TreeMap<>();
        private final TreeSet<String> erased = new TreeSet<>();

        void take(Deed deed) {
            if (!deed.name().isEmpty()) {
                entries.computeIfAbsent(deed.subject(), absent -> new TreeMap<>())
                        .put(deed.name(), deed.value());
            } else if (!deed.token().isEmpty()) {
                tokens.computeIfAbsent(deed.token(), absent -> new TreeSet<>()).add(deed.subject());
            } else {
                entries.remove(deed.subject());
                tokens.values().forEach(each -> each.remove(deed.subject()));
                erased.add(deed.subject());
            }
        }

        List<String> all() {
            List<String> all = new ArrayList<>();
            entries.forEach(
                    (subject, byName) -> byName.forEach((name, value) -> all.add(subject + "/" + name + "=" + value)));
            return all;
        }
    }

    @Provide
    Arbitrary<List<Deed>> deeds() {
        Arbitrary<String> word = Arbitraries.of(WORDS);
        Arbitrary<Deed> put = Combinators.combine(word, word, Arbitraries.bytes())
                .as((subject, name, value) -> new Deed(subject, name, "", value));
        Arbitrary<Deed> index =
                Combinators.combine(word, word).as((subject, token) -> new Deed(subject, "", token, (byte) 0));
        Arbitrary<Deed> erase = word.map(subject -> new Deed(subject, "", "", (byte) 0));
        return Arbitraries.oneOf(put, put, index, erase).list().ofMaxSize(12);
    }

    @Property(tries = 500)
    void changes_are_seen_as_if_they_were_made_and_are_the_same_when_they_are(
            @ForAll("deeds") List<Deed> before, @ForAll("deeds") List<Deed> inside) {
        VaultEntries committed = new VaultEntries();
        VaultEntries changes = new VaultEntries();
        Model model = new Model();
        before.forEach(each -> each.on(committed));
        inside.forEach(each -> each.on(changes));
        Stream.concat(before.stream(), inside.stream()).forEach(model::take);
        assertSeen(new VaultView(committed, changes), model);
        committed.apply(changes);
        assertSeen(new VaultView(committed, new VaultEntries()), model);
    }

    private static void assertSeen(VaultView view, Model model) {
        for (int size = 1; size <= 3; size++) {
            assertThat(entries(view, size)).isEqualTo(model.all());
        }
        assertThat(view.erased("", 99)).extracting(SubjectId::value).containsExactlyElementsOf(model.erased);
        assertThat(view.erased("a", 99))
                .extracting(SubjectId::value)
                .containsExactlyElementsOf(model.erased.tailSet("a", false));
        for (String word : WORDS) {
            assertThat(view.find(word))
                    .extracting(SubjectId::value)
                    .containsExactlyElementsOf(model.tokens.getOrDefault(word, new TreeSet<>()));
            assertThat(view.isErased(new SubjectId(word))).isEqualTo(model.erased.contains(word));
            for (String name : WORDS) {
                Byte value = model.entries.getOrDefault(word, new TreeMap<>()).get(name);
                assertThat(view.get(new SubjectId(word), name).map(bytes -> bytes[0]))
                        .isEqualTo(Optional.ofNullable(value));
            }
        }
    }

    private static List<String> entries(VaultView view, int size) {
        List<String> all = new ArrayList<>();
        ImmutableList<VaultEntry> page = view.entries("", "", size);
        while (!page.isEmpty()) {
            page.forEach(each -> all.add(each.subject() + "/" + each.name() + "=" + each.bytes()[0]));
            VaultEntry last = page.get(page.size() - 1);
            page = view.entries(last.subject().value(), last.name(), size);
        }
        return all;
    }
}
