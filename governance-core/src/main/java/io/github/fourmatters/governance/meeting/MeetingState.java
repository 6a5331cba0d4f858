package io.github.fourmatters.governance.meeting;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import io.github.fourmatters.governance.deliberate.AgendaItemId;
import io.github.fourmatters.governance.deliberate.DeliberateEvent;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.kernel.Fold;
import io.github.fourmatters.governance.kernel.TypeSwitch;
import io.github.fourmatters.governance.meeting.MeetingEvent.MeetingAdjourned;
import io.github.fourmatters.governance.meeting.MeetingEvent.MeetingConvened;
import io.github.fourmatters.governance.meeting.MeetingEvent.UnitsAttended;
import io.github.fourmatters.governance.raise.RaiseEvent;
import io.github.fourmatters.governance.vote.DecisionRule;
import io.github.fourmatters.governance.vote.VoteCount;
import io.github.fourmatters.governance.vote.VoteSheet;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What a decider of joint meetings is told of a meeting, folded from its events.
 *
 * @param convening how it was convened; empty before that
 * @param begins when it begins, or goes on after it was adjourned
 * @param present the units that have come to this sitting
 * @param items the items of the agenda, in its order
 * @param isClosed whether it has ended
 */
record MeetingState(
        Optional<MeetingConvened> convening,
        Instant begins,
        ImmutableMap<UnitId, Attendance> present,
        ImmutableMap<AgendaItemId, ItemState> items,
        boolean isClosed) {
    private static final TypeSwitch<MeetingEvent.OnMeeting, MeetingState, MeetingState> STEPS =
            TypeSwitch.<MeetingEvent.OnMeeting, MeetingState, MeetingState>over(MeetingEvent.OnMeeting.class)
                    .on(MeetingConvened.class, (event, before) -> begin(event))
                    .on(UnitsAttended.class, (event, before) -> before.attend(event))
                    .on(
                            MeetingEvent.UnitRecused.class,
                            (event, before) -> before.change(event.item(), item -> item.recuse(event.unit())))
                    .on(
                            MeetingEvent.TextProposed.class,
                            (event, before) -> before.change(event.item(), item -> item.propose(event)))
                    .on(
                            MeetingEvent.AmendmentProposed.class,
                            (event, before) -> before.change(event.item(), item -> item.amend(event)))
                    .on(
                            VotingEvent.VoteCast.class,
                            (event, before) ->
                                    before.ask(event, question -> question.vote(voter(event), event.choice())))
                    .on(
                            VotingEvent.PaperCast.class,
                            (event, before) -> before.ask(event, question -> question.paper(event.unit())))
                    .on(
                            VotingEvent.PapersCounted.class,
                            (event, before) -> before.ask(event, question -> question.count(event.tally())))
                    .on(
                            VotingEvent.TieBroken.class,
                            (event, before) -> before.ask(event, question -> question.breakTie(event.choice())))
                    .on(
                            VotingEvent.AmendmentDecided.class,
                            (event, before) -> before.change(event.item(), item -> item.decide(event)))
                    .on(
                            VotingEvent.ItemDecided.class,
                            (event, before) -> before.change(event.item(), item -> item.decide(event.outcome())))
                    .on(MeetingAdjourned.class, (event, before) -> before.adjourn(event))
                    .on(MeetingEvent.MeetingClosed.class, (event, before) -> before.close())
                    .complete();

    static final Fold<MeetingState> FOLD = Fold.over(
                    MeetingEvent.KIND,
                    new MeetingState(Optional.empty(), Instant.MIN, ImmutableMap.of(), ImmutableMap.of(), false),
                    RaiseEvent.class,
                    DeliberateEvent.class,
                    MeetingEvent.class)
            .on(MeetingEvent.OnMeeting.class, MeetingState::after)
            .ignoring(RaiseEvent.class, DeliberateEvent.class, MeetingEvent.ChairTookTurn.class)
            .complete();

    boolean exists() {
        return convening.isPresent();
    }

    /** Only to be asked of a meeting that exists. */
    MeetingConvened convened() {
        return convening.orElseThrow();
    }

    DecisionRule rule() {
        return convened().rule();
    }

    boolean isConvened(UnitId unit) {
        return convened().units().contains(unit);
    }

    Optional<ItemState> item(AgendaItemId id) {
        return Optional.ofNullable(items.get(id));
    }

    ImmutableList<ItemState> undecided() {
        return items.values().stream().filter(item -> !item.isDecided()).collect(ImmutableList.toImmutableList());
    }

    /** Who may vote on an item, who is here, and what was said openly on its question. */
    VoteSheet<UnitId> ballots(ItemState item) {
        ImmutableMap<UnitId, Long> weights =
                convened().seats().stream().collect(ImmutableMap.toImmutableMap(Seat::unit, Seat::weight));
        return new VoteSheet<>(
                weights,
                present.keySet(),
                item.recused(),
                item.question().map(question -> question.choices(present)).orElse(ImmutableMap.of()));
    }

    /** The votes on an item's question as they stand, with the casting vote while there is a tie. */
    VoteCount count(ItemState item) {
        VoteCount count = item.question()
                .flatMap(VotedText::counted)
                .map(VoteCount::of)
                .orElseGet(() -> ballots(item).count(rule()));
        return item.question()
                .flatMap(VotedText::castingVote)
                .filter(choice -> count.isTie())
                .map(count::withCastingVote)
                .orElse(count);
    }

    ItemOutcome outcome(ItemState item) {
        return ItemOutcome.of(rule().decide(count(item)));
    }

    private static VotedText.Voter voter(VotingEvent.VoteCast event) {
        return new VotedText.Voter(event.unit(), event.delegate());
    }

    private static MeetingState after(MeetingEvent.OnMeeting event, MeetingState before) {
        return STEPS.apply(event, before);
    }

    private static MeetingState begin(MeetingConvened event) {
        ImmutableMap<AgendaItemId, ItemState> agenda =
                event.agenda().stream().collect(ImmutableMap.toImmutableMap(AgendaItem::id, ItemState::of));
        return new MeetingState(Optional.of(event), event.at(), ImmutableMap.of(), agenda, false);
    }

    private MeetingState attend(UnitsAttended event) {
        ImmutableMap.Builder<UnitId, Attendance> more = ImmutableMap.builder();
        more.putAll(present).putAll(Maps.uniqueIndex(event.attendance(), Attendance::unit));
        return new MeetingState(convening, begins, more.buildKeepingLast(), items, isClosed);
    }

    private MeetingState ask(VotingEvent event, UnaryOperator<VotedText> change) {
        return change(event.item(), item -> item.ask(change));
    }

    private MeetingState change(AgendaItemId id, UnaryOperator<ItemState> change) {
        Map<AgendaItemId, ItemState> changed = new LinkedHashMap<>(items);
        changed.computeIfPresent(id, (key, item) -> change.apply(item));
        return new MeetingState(convening, begins, present, ImmutableMap.copyOf(changed), isClosed);
    }

    private MeetingState adjourn(MeetingAdjourned event) {
        ImmutableSet<AgendaItemId> taken = ImmutableSet.copyOf(event.items());
        ImmutableMap<AgendaItemId, ItemState> rest = ImmutableMap.copyOf(Maps.transformValues(
                items, item -> taken.contains(item.onAgenda().id()) ? item.reopen() : item));
        return new MeetingState(convening, event.until(), ImmutableMap.of(), rest, isClosed);
    }

    private MeetingState close() {
        return new MeetingState(convening, begins, present, items, true);
    }
}
