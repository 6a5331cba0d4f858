package io.github.fourmatters.governance.meeting;

import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.meeting.MeetingEvent.AmendmentProposed;
import io.github.fourmatters.governance.meeting.MeetingEvent.TextProposed;
import io.github.fourmatters.governance.meeting.VotingEvent.AmendmentDecided;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What a decider of joint meetings is told of an item, folded from its events.
 *
 * @param onAgenda the item as it stands on the agenda
 * @param main the main text
 * @param amendment the pending amendment
 * @param recused the units that do not vote on it
 * @param outcome its outcome
 */
record ItemState(
        AgendaItem onAgenda,
        Optional<VotedText> main,
        Optional<VotedText> amendment,
        ImmutableSet<UnitId> recused,
        Optional<ItemOutcome> outcome) {
    static ItemState of(AgendaItem item) {
        return new ItemState(item, Optional.empty(), Optional.empty(), ImmutableSet.of(), Optional.empty());
    }

    /** What is voted on now: the pending amendment, otherwise the main text. */
    Optional<VotedText> question() {
        return amendment.or(() -> main);
    }

    boolean isDecided() {
        return outcome.isPresent();
    }

    boolean isSecret() {
        return onAgenda.ballot() == VotingMethod.SECRET;
    }

    boolean isCounted() {
        return question().flatMap(VotedText::counted).isPresent();
    }

    ItemState propose(TextProposed event) {
        VotedText proposed = VotedText.of(event.text(), event.digest(), event.measures());
        return new ItemState(onAgenda, Optional.of(proposed), amendment, recused, outcome);
    }

    ItemState amend(AmendmentProposed event) {
        VotedText moved = VotedText.of(event.text(), event.digest(), event.measures());
        return new ItemState(onAgenda, main.map(VotedText::anew), Optional.of(moved), recused, outcome);
    }

    ItemState decide(AmendmentDecided event) {
        return switch (event.outcome()) {
            case ADOPTED -> new ItemState(onAgenda, amendment.map(VotedText::anew), Optional.empty(), recused, outcome);
            case DEFEATED -> new ItemState(onAgenda, main, Optional.empty(), recused, outcome);
            default -> this;
        };
    }

    ItemState recuse(UnitId unit) {
        ImmutableSet<UnitId> more =
                ImmutableSet.<UnitId>builder().addAll(recused).add(unit).build();
        return new ItemState(onAgenda, main, amendment, more, outcome).ask(VotedText::withoutCastingVote);
    }

    /** Changes what is voted on now. */
    ItemState ask(UnaryOperator<VotedText> change) {
        return amendment.isPresent()
                ? new ItemState(onAgenda, main, amendment.map(change), recused, outcome)
                : new ItemState(onAgenda, main.map(change), amendment, recused, outcome);
    }

    ItemState decide(ItemOutcome decided) {
        return new ItemState(onAgenda, main, amendment, recused, Optional.of(decided));
    }

    /** Undecided again, with every vote on it void. */
    ItemState reopen() {
        return new ItemState(
                onAgenda, main.map(VotedText::anew), amendment.map(VotedText::anew), recused, Optional.empty());
    }
}
