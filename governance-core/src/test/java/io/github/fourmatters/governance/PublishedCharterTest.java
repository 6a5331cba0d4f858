package io.github.fourmatters.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.fourmatters.governance.act.ActPolicy;
import io.github.fourmatters.governance.calendar.TimeLimit;
import io.github.fourmatters.governance.charter.Charter;
import io.github.fourmatters.governance.charter.CharterCodec;
import io.github.fourmatters.governance.charter.CharterData;
import io.github.fourmatters.governance.charter.CharterMismatchException;
import io.github.fourmatters.governance.charter.StoredCharters;
import io.github.fourmatters.governance.issue.CommonRefusalReason;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.raise.RaiseCommand;
import io.github.fourmatters.governance.spi.Storage;
import io.github.fourmatters.governance.spi.charter.PublishedCharter;
import io.github.fourmatters.governance.spi.memory.InMemoryStorage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Charters in the storage: recorded when they decide, published ahead, picked up by every node, and never changed. */
class PublishedCharterTest {
    private static final Charter FIRST = Charter.fourMatters();
    private static final Charter SHORT =
            FIRST.toBuilder().version("short").longestReport(3).build();
    private static final Duration AHEAD = Duration.ofMinutes(11);

    private final CallLog calls = new CallLog();
    private final Storage<Fact> storage = calls.around(new InMemoryStorage<>());
    private final Town town = node("c", builder -> builder.charter(FIRST));

    /** Keeps charters in a drawer, and puts the number of the drawer into the storage. */
    private static final class Drawer implements CharterCodec {
        private final Map<String, ImmutableMap<String, Object>> charters = new HashMap<>();

        @Override
        public byte[] write(ImmutableMap<String, Object> data) {
            String number = Integer.toString(charters.size() + 1);
            charters.put(number, data);
            return number.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public Map<String, ?> read(byte[] content) {
            return Optional.ofNullable(charters.get(new String(content, StandardCharsets.UTF_8)))
                    .orElseThrow(() -> new IllegalArgumentException("no such drawer"));
        }
    }

    private Town node(String name, UnaryOperator<GovernanceBuilder> choices) {
        return new Town(name, storage, choices);
    }

    private ImmutableList<PublishedCharter> published() {
        return storage.transactions().read(tx -> storage.charters().all(tx));
    }

    @Test
    void a_version_is_recorded_with_its_hash_when_it_decides_for_the_first_time_and_not_before() {
        town.refused(Town.OFFICER, new RaiseCommand.Accept(new IssueId("nowhere")));
        assertThat(published()).isEmpty();
        town.raised();
        assertThat(published()).hasSize(1).first().satisfies(charter -> {
            assertThat(charter.version()).isEqualTo("four-matters-1");
            assertThat(charter.from()).isEmpty();
            assertThat(charter.hash()).isEqualTo(StoredCharters.hash(FIRST));
            assertThat(StoredCharters.read(charter)).isEqualTo(FIRST);
        });
        town.raised();
        assertThat(published()).hasSize(1);
    }

    @Test
    void it_is_recorded_with_the_command_or_not_at_all() {
        Envelope raise = Envelope.of("a", Town.LEDGER, Town.OFFICER, Town.raise("Noise"));
        assertThatThrownBy(() -> storage.transactions().call(tx -> {
                    assertThat(town.governance.execute(tx, raise).isAccepted()).isTrue();
                    assertThat(storage.charters().all(tx)).hasSize(1);
                    throw new IllegalStateException("the caller changes its mind");
                }))
                .hasMessageContaining("changes its mind");
        assertThat(published()).isEmpty();
        storage.transactions().call(tx -> town.governance.execute(tx, raise));
        assertThat(published()).hasSize(1);
    }

    @Test
    void another_content_of_the_same_version_is_refused_with_both_hashes_before_anything_is_decided() {
        town.doneDirectly();
        town.wait(30);
        long before = town.head();
        Charter changed = FIRST.toBuilder().longestReport(3).build();
        Town other = node("d", builder -> builder.charter(changed));
        other.now = town.now;
        assertThatThrownBy(() -> other.give(Town.OFFICER, Town.raise("Noise")))
                .isInstanceOfSatisfying(
                        CharterMismatchException.class,
                        mismatch -> assertThat(mismatch.version()).isEqualTo("four-matters-1"))
                .hasMessageContaining(StoredCharters.hash(FIRST))
                .hasMessageContaining(StoredCharters.hash(changed))
                .hasMessageContaining("a version of its own");
        assertThatThrownBy(other::tick).isInstanceOf(CharterMismatchException.class);
        assertThatThrownBy(() -> storage.transactions()
                        .call(tx -> other.governance.execute(
                                tx, Envelope.of("x", Town.LEDGER, Town.OFFICER, Town.raise("Noise")))))
                .isInstanceOf(CharterMismatchException.class);
        assertThatThrownBy(() -> other.governance.whatIf(ImmutableList.of(Town.LEDGER), SHORT, town.now))
                .isInstanceOf(CharterMismatchException.class);
        assertThat(town.head()).isEqualTo(before);
    }

    @Test
    void two_nodes_that_begin_at_once_under_one_version_and_two_contents_do_not_both_decide() {
        Town other = node(
                "d",
                builder -> builder.charter(FIRST.toBuilder().longestReport(3).build()));
        town.refused(Town.OFFICER, new RaiseCommand.Accept(new IssueId("nowhere")));
        other.refused(Town.OFFICER, new RaiseCommand.Accept(new IssueId("nowhere")));
        town.raised();
        assertThatThrownBy(() -> other.give(Town.OFFICER, Town.raise("abc")))
                .isInstanceOf(CharterMismatchException.class);
        assertThat(town.head()).isEqualTo(1);
    }

    @Test
    void a_published_charter_is_picked_up_by_a_running_node_before_it_begins() {
        Town other = node("d", builder -> builder.charter(FIRST));
        other.done(Town.OFFICER, Town.raise("Long words"));
        Instant from = town.now.plus(AHEAD);
        town.governance.publish(SHORT, from);
        other.now = from.minusNanos(1_000);
        other.done(Town.OFFICER, Town.raise("Long words"));
        other.now = from;
        assertThat(other.refused(Town.OFFICER, Town.raise("Long words"))).isEqualTo(CommonRefusalReason.TEXT_TOO_LONG);
        other.done(Town.OFFICER, Town.raise("abc"));
        assertThat(other.feed().reverse().get(0).payload().charter()).isEqualTo("short");
        town.now = from;
        assertThat(town.refused(Town.OFFICER, Town.raise("Long words"))).isEqualTo(CommonRefusalReason.TEXT_TOO_LONG);
    }

    @Test
    void a_joined_command_and_a_tick_pick_it_up_as_well() {
        Town other = node("d", builder -> builder.charter(FIRST));
        other.raised();
        town.governance.publish(SHORT, town.now.plus(AHEAD));
        other.now = town.now.plus(AHEAD);
        other.tick();
        Outcome outcome = storage.transactions()
                .call(tx -> other.governance.execute(
                        tx, Envelope.of("x", Town.LEDGER, Town.OFFICER, Town.raise("Long words"))));
        assertThat(((Outcome.Refused) outcome).refusal().reason()).isEqualTo(CommonRefusalReason.TEXT_TOO_LONG);
    }

    private boolean joined(Town node, String command) {
        return storage.transactions()
                .call(tx ->
                        node.governance.execute(tx, Envelope.of(command, Town.LEDGER, Town.OFFICER, Town.raise("abc"))))
                .isAccepted();
    }

    @Test
    void a_joined_command_is_decided_under_a_charter_that_another_node_published_and_this_one_was_not_given() {
        town.raised();
        town.governance.publish(SHORT, town.now.plus(AHEAD));
        Town other = node("d", builder -> builder.charter(FIRST));
        other.now = town.now.plus(AHEAD);
        assertThat(joined(other, "x")).isTrue();
        assertThat(other.feed().reverse().get(0).payload().charter()).isEqualTo("short");
        other.done(Town.OFFICER, Town.raise("abc"));
        assertThat(joined(other, "y")).isTrue();
        assertThat(published()).hasSize(2);
    }

    @Test
    void a_charter_that_a_joined_transaction_took_back_is_not_gone_by() {
        town.raised();
        Town other = node("d", builder -> builder.charter(FIRST));
        other.now = town.now.plus(AHEAD);
        PublishedCharter taken = StoredCharters.published(SHORT, other.now);
        assertThatThrownBy(() -> storage.transactions().call(tx -> {
                    storage.charters().publish(tx, taken);
                    Envelope raise = Envelope.of("x", Town.LEDGER, Town.OFFICER, Town.raise("abc"));
                    assertThat(other.governance.execute(tx, raise).isAccepted()).isTrue();
                    throw new IllegalStateException("the caller changes its mind");
                }))
                .hasMessageContaining("changes its mind");
        other.done(Town.OFFICER, Town.raise("Long words"));
        assertThat(other.feed().reverse().get(0).payload().charter()).isEqualTo("four-matters-1");
    }

    @Test
    void what_falls_due_after_its_beginning_is_decided_under_it_on_a_node_that_was_never_given_it() {
        IssueId issue = town.triaged();
        town.settled(issue);
        Charter strict = FIRST.toBuilder()
                .version("strict")
                .act(ActPolicy.builder().returnWindow(TimeLimit.workingDays(1)).build())
                .build();
        town.governance.publish(strict, town.now.plus(Duration.ofDays(1)));
        Town late = node("d", builder -> builder.charter(FIRST));
        late.now = town.now.plus(Duration.ofDays(90));
        assertThat(late.tick().carriedOut()).isPositive();
        assertThat(town.feed().reverse().get(0).payload().charter()).isEqualTo("strict");
    }

    @Test
    void a_door_that_cannot_read_a_version_says_which_it_is_and_how_to_get_it() {
        Drawer drawer = new Drawer();
        Town author = node("d", builder -> builder.charter(FIRST).charterCodec(drawer));
        author.raised();
        author.governance.publish(SHORT, town.now.plus(AHEAD));
        assertThatThrownBy(() -> town.give(Town.OFFICER, Town.raise("Noise")))
                .isInstanceOfSatisfying(
                        CharterMismatchException.class,
                        mismatch -> assertThat(mismatch.version()).isEqualTo("short"))
                .hasMessageContaining("from " + town.now.plus(AHEAD))
                .hasMessageContaining("charterCodec(...)")
                .hasMessageContaining("charterFrom(...)");
        Town given = node("e", builder -> builder.charter(FIRST).charterFrom(town.now.plus(AHEAD), SHORT));
        given.done(Town.OFFICER, Town.raise("Noise"));
        Town reader = node("f", builder -> builder.charter(FIRST).charterCodec(drawer));
        reader.done(Town.OFFICER, Town.raise("Noise"));
    }

    @Test
    void a_door_with_a_codec_reads_what_was_kept_before_it_had_one() {
        town.raised();
        town.governance.publish(SHORT, town.now.plus(AHEAD));
        Town reader = node("d", builder -> builder.charter(FIRST).charterCodec(new Drawer()));
        reader.now = town.now.plus(AHEAD);
        assertThat(reader.refused(Town.OFFICER, Town.raise("Long words"))).isEqualTo(CommonRefusalReason.TEXT_TOO_LONG);
    }

    private void store(PublishedCharter charter) {
        storage.transactions().call(tx -> storage.charters().publish(tx, charter));
    }

    @Test
    void what_was_kept_without_its_content_has_to_be_given_to_every_door() {
        store(new PublishedCharter("short", Optional.of(town.now), StoredCharters.hash(SHORT), new byte[0]));
        assertThatThrownBy(() -> town.give(Town.OFFICER, Town.raise("abc")))
                .isInstanceOf(CharterMismatchException.class)
                .hasMessageContaining("was not kept");
        Town given = node("d", builder -> builder.charter(FIRST).charterFrom(town.now, SHORT));
        given.done(Town.OFFICER, Town.raise("abc"));
    }

    @Test
    void an_altered_content_is_found_out_by_its_hash() {
        byte[] altered = StoredCharters.write(
                        CharterData.write(SHORT.toBuilder().longestText(7).build()))
                .getBytes(StandardCharsets.UTF_8);
        store(new PublishedCharter("short", Optional.of(town.now), StoredCharters.hash(SHORT), altered));
        assertThatThrownBy(() -> town.give(Town.OFFICER, Town.raise("abc")))
                .isInstanceOf(CharterMismatchException.class)
                .hasMessageContaining(StoredCharters.hash(SHORT));
    }

    @Test
    void a_charter_that_an_older_library_wrote_without_a_later_field_still_says_the_same() {
        Map<String, Object> older = new HashMap<>(CharterData.write(FIRST));
        assertThat(older.remove("longestReport")).isEqualTo(20_000);
        store(new PublishedCharter(
                FIRST.version(),
                Optional.empty(),
                StoredCharters.hash(older),
                StoredCharters.write(older).getBytes(StandardCharsets.UTF_8)));
        town.done(Town.OFFICER, Town.raise("Noise"));
        Town other = node(
                "d",
                builder ->
                        builder.charter(FIRST.toBuilder().longestReport(19_999).build()));
        assertThatThrownBy(() -> other.give(Town.OFFICER, Town.raise("Noise")))
                .isInstanceOf(CharterMismatchException.class);
    }

    @Test
    void a_door_whose_charter_would_hold_when_that_of_the_storage_does_is_refused() {
        town.raised();
        Town other = node("d", builder -> builder.charter(SHORT));
        assertThatThrownBy(() -> other.give(Town.OFFICER, Town.raise("abc")))
                .isInstanceOf(CharterMismatchException.class)
                .hasMessageContaining("'short'")
                .hasMessageContaining("'four-matters-1'")
                .hasMessageContaining("from the beginning")
                .hasMessageContaining("begin later");
        Instant from = town.now.plus(AHEAD);
        town.governance.publish(SHORT, from);
        Town elsewhen = node("e", builder -> builder.charter(FIRST).charterFrom(from.plusSeconds(1), SHORT));
        assertThatThrownBy(() -> elsewhen.give(Town.OFFICER, Town.raise("abc")))
                .isInstanceOf(CharterMismatchException.class)
                .hasMessageContaining(from.toString())
                .hasMessageContaining(from.plusSeconds(1).toString());
    }

    @Test
    void publishing_again_does_nothing_and_publishing_otherwise_is_refused() {
        town.raised();
        Instant from = town.now.plus(AHEAD);
        town.governance.publish(SHORT, from);
        town.now = from.plusSeconds(1);
        town.governance.publish(SHORT, from);
        assertThat(published()).hasSize(2);
        assertThatThrownBy(() -> town.governance.publish(SHORT, from.plus(AHEAD)))
                .isInstanceOf(CharterMismatchException.class)
                .hasMessageContaining(from.toString());
        assertThatThrownBy(() -> town.governance.publish(
                        SHORT.toBuilder().longestReport(4).build(), from))
                .isInstanceOf(CharterMismatchException.class)
                .hasMessageContaining(StoredCharters.hash(SHORT));
        assertThatThrownBy(() -> town.governance.publish(FIRST, from.plus(AHEAD)))
                .isInstanceOf(CharterMismatchException.class);
    }

    @Test
    void it_begins_neither_too_soon_nor_in_what_a_ledger_has_decided_nor_with_another_one() {
        Instant soon = town.now.plus(Duration.ofMinutes(10));
        assertThatThrownBy(() -> town.governance.publish(SHORT, soon))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(soon.toString())
                .hasMessageContaining(soon.plusSeconds(10).toString());
        Town ahead = node("d", builder -> builder.charter(FIRST));
        ahead.now = town.now.plus(Duration.ofDays(3));
        ahead.raised();
        assertThatThrownBy(() -> town.governance.publish(SHORT, ahead.now))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(Town.LEDGER.value());
        Instant from = ahead.now.plusSeconds(1);
        town.governance.publish(SHORT, from);
        Charter other = SHORT.toBuilder().version("other").build();
        assertThatThrownBy(() -> town.governance.publish(other, from))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'short'");
    }

    @Test
    void a_charter_that_its_codec_does_not_read_back_is_not_published() {
        CharterCodec lossy = new CharterCodec() {
            @Override
            public byte[] write(ImmutableMap<String, Object> data) {
                return new byte[] {1};
            }

            @Override
            public Map<String, ?> read(byte[] content) {
                return CharterData.write(FIRST);
            }
        };
        Town node = node("d", builder -> builder.charter(FIRST).charterCodec(lossy));
        assertThatThrownBy(() -> node.governance.publish(SHORT, node.now.plus(AHEAD)))
                .isInstanceOf(CharterMismatchException.class);
        assertThat(published()).isEmpty();
    }

    @BeforeEach
    void forgetCalls() {
        calls.take();
    }

    @Test
    void the_storage_is_asked_for_charters_once_in_ten_seconds() {
        town.raised();
        calls.take();
        town.now = town.now.plusSeconds(9);
        town.raised();
        assertThat(calls.take()).noneMatch(call -> call.startsWith("charters"));
        town.now = town.now.plusSeconds(1);
        town.raised();
        assertThat(calls.take().stream().filter(call -> call.startsWith("charters")))
                .containsExactly("charters.count", "charters.all");
        town.now = town.now.plusSeconds(10);
        town.raised();
        assertThat(calls.take().stream().filter(call -> call.startsWith("charters")))
                .containsExactly("charters.count");
    }
}
