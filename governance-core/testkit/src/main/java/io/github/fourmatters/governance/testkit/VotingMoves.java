package io.github.fourmatters.governance.testkit;

import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.deliberate.AgendaItemId;
import io.github.fourmatters.governance.issue.Actor;
import io.github.fourmatters.governance.issue.ActorId;
import io.github.fourmatters.governance.issue.Digest;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.meeting.MeetingEvent;
import io.github.fourmatters.governance.meeting.VotingCommand;
import io.github.fourmatters.governance.testkit.chronicle.ItemRecord;
import io.github.fourmatters.governance.testkit.chronicle.MeetingRecord;
import io.github.fourmatters.governance.vote.Choice;
import io.github.fourmatters.governance.vote.TieBreaker;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is possible in the vote on one item that has a proposal. */
final class VotingMoves {
    private final Play play;
    private final Options options;
    private final MeetingRecord meeting;
    private final ItemRecord item;
    private final AgendaItemId id;
    private final Digest text;

    VotingMoves(Play play, Options options, MeetingRecord meeting, ItemRecord item) {
        this.play = play;
        this.options = options;
        this.meeting = meeting;
        this.item = item;
        this.id = item.onAgenda().id();
        this.text = proposal().digest();
    }

    private MeetingEvent.TextProposed proposal() {
        return item.proposal().orElseThrow();
    }

    void add() {
        List<UnitId> voters = meeting.voters(item);
        if (!voters.isEmpty() && !item.isSecret()) {
            options.order(4, play, dice -> vote(dice.of(voters), dice));
        }
        if (item.isSecret() && item.counted().isEmpty()) {
            voters.stream()
                    .filter(unit -> !item.hasVoted(unit))
                    .forEach(unit -> options.order(2, play, dice -> paper(unit)));
            options.order(1, play, this::count);
        }
        if (isTimely()) {
            options.step(18, this::poll);
            if (!item.isSecret() || item.counted().isPresent()) {
                options.order(3, play, dice -> decide());
            }
        }
        if (mayBreakTie()) {
            options.order(8, play, this::breakTie);
        }
    }

    private Order vote(UnitId unit, Dice dice) {
        Choice choice = dice.oneIn(3) ? dice.of(List.of(Choice.values())) : Choice.YES;
        return vote(unit, speaker(unit, dice), choice);
    }

    private Order vote(UnitId unit, Actor speaker, Choice choice) {
        return new Order(speaker, new VotingCommand.Vote(meeting.id(), id, unit, choice, text));
    }

    private Actor speaker(UnitId unit, Dice dice) {
        Set<ActorId> delegates = meeting.delegates(unit);
        return delegates.isEmpty() ? Cast.liaison(unit) : Cast.delegate(unit, dice.between(1, delegates.size()));
    }

    private Order paper(UnitId unit) {
        return new Order(
                meeting.delegates(unit).isEmpty() ? Cast.liaison(unit) : Cast.delegate(unit, 1),
                new VotingCommand.CastPaper(meeting.id(), id, unit, text));
    }

    private Order count(Dice dice) {
        int papers = item.papers().size();
        int yes = dice.oneIn(3) ? papers / 2 : dice.between(papers / 2, papers);
        int no = dice.oneIn(3) ? Math.min(yes, papers - yes) : dice.between(0, papers - yes);
        ImmutableSet<ActorId> tellers = ImmutableSet.of(new ActorId("teller-1"), new ActorId("teller-2"));
        return new Order(Cast.SECRETARY, new VotingCommand.CountPapers(meeting.id(), id, yes, no, tellers));
    }

    /** Every unit that is present votes, and the outcome is declared. Now and then opinions are split in half, and the chair is silent. */
    private void poll(Dice dice) {
        boolean split = dice.oneIn(3);
        int turn = 0;
        for (UnitId unit : meeting.voters(item)) {
            boolean silent = split && meeting.convened().chair().equals(Optional.of(unit));
            if (!silent && item.isSecret() && item.counted().isEmpty() && !item.hasVoted(unit)) {
                play.rightly(paper(unit));
            } else if (!silent && !item.isSecret()) {
                Order order = split
                        ? vote(unit, speaker(unit, dice), turn++ % 2 == 0 ? Choice.YES : Choice.NO)
                        : vote(unit, dice);
                play.rightly(order);
            }
        }
        if (item.isSecret() && item.counted().isEmpty()) {
            play.rightly(count(dice));
        }
        if (mayBreakTie()) {
            play.rightly(breakTie(dice));
        }
        play.rightly(decide());
    }

    private Order decide() {
        return new Order(
                Cast.SECRETARY,
                item.isAmended()
                        ? new VotingCommand.DecideAmendment(meeting.id(), id)
                        : new VotingCommand.DecideItem(meeting.id(), id));
    }

    /** Whether the chair is here and has not voted, and as many are in favour as against. */
    private boolean mayBreakTie() {
        Optional<UnitId> chair = meeting.convened().chair();
        return meeting.convened().rule().tie() == TieBreaker.CASTING_VOTE
                && chair.filter(meeting.voters(item)::contains).isPresent()
                && !item.hasVoted(chair.get())
                && isTie();
    }

    private boolean isTie() {
        if (item.isSecret()) {
            return item.counted().filter(tally -> tally.yes() == tally.no()).isPresent();
        }
        return meeting.voters(item).stream()
                        .mapToInt(unit -> item.side(unit, meeting.delegates(unit)))
                        .sum()
                == 0;
    }

    private Order breakTie(Dice dice) {
        UnitId chair = meeting.convened().chair().orElseThrow();
        return new Order(
                speaker(chair, dice),
                new VotingCommand.BreakTie(meeting.id(), id, dice.oneIn(2) ? Choice.YES : Choice.NO, text));
    }

    private boolean isTimely() {
        return proposal().measures().stream()
                .noneMatch(measure -> measure.dueOn().isBefore(play.today()));
    }
}
