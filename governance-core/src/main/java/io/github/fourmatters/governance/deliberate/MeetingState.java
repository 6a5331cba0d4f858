package io.github.fourmatters.governance.deliberate;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import com.google.common.collect.Sets;
import io.github.fourmatters.governance.deliberate.MeetingEvent.ItemDecided;
import io.github.fourmatters.governance.deliberate.MeetingEvent.MeetingClosed;
import io.github.fourmatters.governance.deliberate.MeetingEvent.MeetingConvened;
import io.github.fourmatters.governance.deliberate.MeetingEvent.TextProposed;
import io.github.fourmatters.governance.deliberate.MeetingEvent.UnitsAttended;
import io.github.fourmatters.governance.deliberate.MeetingEvent.VoteCast;
import io.github.fourmatters.governance.issue.Event;
import io.github.fourmatters.governance.issue.Fold;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.vote.Ballots;
import io.github.fourmatters.governance.vote.Choice;
import io.github.fourmatters.governance.vote.VoteCount;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What this room remembers of a meeting. */
final class MeetingState {
    static final Fold<MeetingState> FOLD = Fold.over(
            MeetingEvent.KIND,
            new MeetingState(Optional.empty(), ImmutableSet.of(), ImmutableMap.of(), false),
            MeetingState::after);

    private final Optional<MeetingConvened> convened;
    private final ImmutableSet<UnitId> present;
    private final ImmutableMap<AgendaItemId, Item> items;
    private final boolean closed;

    private MeetingState(
            Optional<MeetingConvened> convened,
            ImmutableSet<UnitId> present,
            ImmutableMap<AgendaItemId, Item> items,
            boolean closed) {
        this.convened = convened;
        this.present = present;
        this.items = items;
        this.closed = closed;
    }

    /** An item, what is proposed for it, how the units voted on that, and its outcome. */
    record Item(
            AgendaItem onAgenda,
            Optional<TextProposed> proposal,
            ImmutableMap<UnitId, Choice> votes,
            Optional<ItemOutcome> outcome) {
        Item propose(TextProposed text) {
            return new Item(onAgenda, Optional.of(text), ImmutableMap.of(), outcome);
        }

        Item vote(VoteCast vote) {
            Map<UnitId, Choice> more = new LinkedHashMap<>(votes);
            more.put(vote.unit(), vote.choice());
            return new Item(onAgenda, proposal, ImmutableMap.copyOf(more), outcome);
        }

        Item decide(ItemOutcome decided) {
            return new Item(onAgenda, proposal, votes, Optional.of(decided));
        }

        boolean isDecided() {
            return outcome.isPresent();
        }
    }

    boolean exists() {
        return convened.isPresent();
    }

    boolean isClosed() {
        return closed;
    }

    /** Only to be asked of a meeting that exists. */
    MeetingConvened convened() {
        return convened.orElseThrow();
    }

    boolean isConvened(Collection<UnitId> units) {
        return convened().units().containsAll(units);
    }

    boolean isPresent(UnitId unit) {
        return present.contains(unit);
    }

    Optional<Item> item(AgendaItemId id) {
        return Optional.ofNullable(items.get(id));
    }

    ImmutableList<Item> undecided() {
        return items.values().stream().filter(item -> !item.isDecided()).collect(ImmutableList.toImmutableList());
    }

    /** Counts the votes of the units that are present; who is present and has not voted abstains. */
    VoteCount count(Item item) {
        return new Ballots<>(Maps.toMap(convened().units(), unit -> 1L), present, ImmutableSet.of(), item.votes())
                .count(convened().rule());
    }

    private static MeetingState after(MeetingState before, Event event) {
        if (event instanceof MeetingConvened convened) {
            return before.begin(convened);
        } else if (event instanceof UnitsAttended attended) {
            return new MeetingState(
                    before.convened,
                    Sets.union(before.present, attended.units()).immutableCopy(),
                    before.items,
                    before.closed);
        } else if (event instanceof TextProposed proposed) {
            return before.change(proposed.item(), item -> item.propose(proposed));
        } else if (event instanceof VoteCast vote) {
            return before.change(vote.item(), item -> item.vote(vote));
        } else if (event instanceof ItemDecided decided) {
            return before.change(decided.item(), item -> item.decide(decided.outcome()));
        } else if (event instanceof MeetingClosed) {
            return new MeetingState(before.convened, before.present, before.items, true);
        }
        return before;
    }

    private MeetingState begin(MeetingConvened event) {
        ImmutableMap<AgendaItemId, Item> agenda = event.agenda().stream()
                .collect(ImmutableMap.toImmutableMap(
                        AgendaItem::id, item -> new Item(item, Optional.empty(), ImmutableMap.of(), Optional.empty())));
        return new MeetingState(Optional.of(event), present, agenda, closed);
    }

    private MeetingState change(AgendaItemId id, UnaryOperator<Item> change) {
        Map<AgendaItemId, Item> changed = new LinkedHashMap<>(items);
        changed.computeIfPresent(id, (key, item) -> change.apply(item));
        return new MeetingState(convened, present, ImmutableMap.copyOf(changed), closed);
    }
}
