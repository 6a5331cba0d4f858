package io.github.fourmatters.governance.publicrecord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.reflect.Reflection;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.spi.Storage;
import io.github.fourmatters.governance.spi.vault.Vault;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the vault keeps of what was published, and what is refused when it no longer fits. */
class KeptRecordTest {
    private static final ZoneId HONOLULU = ZoneId.of("Pacific/Honolulu");

    private final Village village = Village.threeQuartersOld();

    private void assertRefused(String... words) {
        assertThatIllegalStateException()
                .isThrownBy(() -> village.record(Village.Q3))
                .satisfies(refused -> assertThat(refused.getMessage()).contains(words));
    }

    @Test
    void a_record_is_published_in_one_zone() {
        PublicRecord first = village.record(Village.Q2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> village.record(Village.Q3, HONOLULU))
                .withMessageContainingAll("Asia/Shanghai", "Pacific/Honolulu");
        assertThat(village.record(Village.Q2).bytes()).isEqualTo(first.bytes());
    }

    @Test
    void an_empty_record_is_published_in_one_zone_as_well() {
        Village empty = new Village();
        empty.enrol(Village.Q1);
        empty.at("2026-04-03");
        empty.record(Village.Q1, HONOLULU);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> empty.record(Village.Q1))
                .withMessageContainingAll("Asia/Shanghai", "Pacific/Honolulu");
    }

    @Test
    void a_record_that_was_erased_from_the_vault_is_not_sealed_anew() {
        village.record(Village.Q1);
        village.erase(Village.RECORD);
        assertRefused("riverside", "was erased", "restore the vault from a backup");
        assertThat(village.storage.vault().get(Village.LEDGER, Village.RECORD, "leaf-0"))
                .isEmpty();
    }

    @Test
    void an_entry_that_was_changed_in_the_vault_is_not_published() {
        village.record(Village.Q2);
        village.spoil("leaf-3", village.kept("leaf-3").replace("\"cycle\":0", "\"cycle\":0,\"note\":\"new\""));
        assertRefused("2026-Q2", "7 entries", "restore");
        village.spoil("leaf-3", "17 and something");
        assertRefused("no JSON");
    }

    @Test
    void a_head_is_published_of_what_it_was_published_of() {
        village.record(Village.Q2);
        village.spoil("head", village.kept("head").replace("2026-Q2", "2026-Q1"));
        assertRefused("2026-Q1", "with 7 entries", "has 2", "restore");
    }

    @Test
    void the_last_head_is_kept_also_when_an_older_quarter_is_published_again() throws IOException {
        PublicRecord published = village.record(Village.Q2);
        village.record(Village.Q1);
        JsonNode kept = CanonicalJson.read(village.kept("head").getBytes(StandardCharsets.UTF_8));
        assertThat(kept.path("quarter").asText()).isEqualTo("2026-Q2");
        assertThat(kept.path("size").asInt()).isEqualTo(7);
        assertThat(kept.path("root").asText()).isEqualTo(published.head().root().toString());
    }

    @Test
    void an_entry_must_be_of_the_issue_the_kind_and_the_cycle_that_it_was_published_of() {
        Village another = Village.threeQuartersOld();
        another.record(Village.Q1);
        String leaf = another.kept("leaf-0");
        for (String changed : new String[] {
            leaf.replace("\"result\"", "\"objection\""),
            leaf.replace("\"cycle\":0", "\"cycle\":1"),
            leaf.replace("\"issue\":\"", "\"issue\":\"x")
        }) {
            Village fresh = Village.threeQuartersOld();
            fresh.spoil("leaf-0", changed);
            assertThat(changed).isNotEqualTo(leaf);
            assertThatIllegalStateException()
                    .isThrownBy(() -> fresh.record(Village.Q1))
                    .withMessageContaining("restore it");
        }
    }

    @Test
    void a_correction_belongs_to_whose_ballot_was_taken_out() {
        Village corrected = Village.correctedTwice();
        corrected.record(Village.Q2);
        corrected.erase(Village.LI);
        PublicRecord after = corrected.record(Village.Q2);
        assertThat(RecordVerifier.verify(after.bytes(), Optional.empty(), Optional.empty())
                        .holds())
                .isTrue();
        assertThat(new String(after.bytes(), StandardCharsets.UTF_8))
                .contains("Wang's dark stairwell")
                .containsOnlyOnce("Was no representative");
    }

    @Test
    void the_vault_is_asked_for_salted_fields_alone() {
        List<String> asked = new ArrayList<>();
        Vault vault = listening(Vault.class, village.storage.vault(), (method, arguments) -> {
            if (method.getName().equals("get") && arguments[2].toString().startsWith("public-record-")) {
                asked.add(arguments[2].toString());
            }
        });
        @SuppressWarnings("unchecked")
        Storage<Fact> storage = Reflection.newProxy(
                Storage.class,
                (proxy, method, arguments) ->
                        method.getName().equals("vault") ? vault : answer(village.storage, method, arguments));
        new RecordPublisher(village.governance(), storage, Village.ZONE)
                .publish(Village.LEDGER, Village.Q1, Instant.parse("2026-10-02T01:00:00Z"));
        assertThat(asked).hasSize(6).doesNotHaveDuplicates();
    }

    /** Hears what is asked of something. */
    private interface Ear {
        void hear(Method method, Object[] arguments);
    }

    private static <T> T listening(Class<T> type, T real, Ear ear) {
        return Reflection.newProxy(type, (proxy, method, arguments) -> {
            ear.hear(method, arguments);
            return answer(real, method, arguments);
        });
    }

    private static Object answer(Object real, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }
}
