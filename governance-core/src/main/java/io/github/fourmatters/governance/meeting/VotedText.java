package io.github.fourmatters.governance.meeting;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import io.github.fourmatters.governance.deliberate.MeasureDraft;
import io.github.fourmatters.governance.issue.ActorId;
import io.github.fourmatters.governance.issue.Digest;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.vote.Choice;
import io.github.fourmatters.governance.vote.DelegateGroup;
import io.github.fourmatters.governance.vote.VoteTally;
import java.util.Map;
import java.util.Optional;

/**
 * A text that is put to the vote, with the votes that were given on it. When another text is put to the vote, these votes become void.
 *
 * @param text the text
 * @param digest the hash that votes cite
 * @param measures what it promises
 * @param votes the open votes
 * @param papers the units whose papers lie in the urn
 * @param counted what two tellers have counted in the urn
 * @param castingVote the chair's, if it gave one
 */
record VotedText(
        String text,
        Digest digest,
        ImmutableList<MeasureDraft> measures,
        ImmutableMap<Voter, Choice> votes,
        ImmutableSet<UnitId> papers,
        Optional<VoteTally> counted,
        Optional<Choice> castingVote) {
    /** Who has voted openly: a unit's liaison, or one of its delegates. */
    record Voter(UnitId unit, Optional<ActorId> delegate) {}

    static VotedText of(String text, Digest digest, ImmutableList<MeasureDraft> measures) {
        return new VotedText(
                text, digest, measures, ImmutableMap.of(), ImmutableSet.of(), Optional.empty(), Optional.empty());
    }

    /** The same text, on which nothing was said yet. */
    VotedText anew() {
        return of(text, digest, measures);
    }

    VotedText vote(Voter voter, Choice choice) {
        ImmutableMap.Builder<Voter, Choice> more = ImmutableMap.builder();
        more.putAll(votes).put(voter, choice);
        return new VotedText(text, digest, measures, more.buildKeepingLast(), papers, counted, Optional.empty());
    }

    VotedText withoutCastingVote() {
        return new VotedText(text, digest, measures, votes, papers, counted, Optional.empty());
    }

    VotedText paper(UnitId unit) {
        ImmutableSet.Builder<UnitId> more = ImmutableSet.builder();
        return new VotedText(
                text, digest, measures, votes, more.addAll(papers).add(unit).build(), counted, castingVote);
    }

    VotedText count(VoteTally tally) {
        return new VotedText(text, digest, measures, votes, papers, Optional.of(tally), castingVote);
    }

    VotedText breakTie(Choice choice) {
        return new VotedText(text, digest, measures, votes, papers, counted, Optional.of(choice));
    }

    /** Whether anybody has voted for a unit, openly or not. */
    boolean hasVoted(UnitId unit) {
        return papers.contains(unit)
                || votes.keySet().stream().anyMatch(voter -> voter.unit().equals(unit));
    }

    /** What each unit says, from the votes of those who speak for it now. */
    ImmutableMap<UnitId, Choice> choices(Map<UnitId, Attendance> present) {
        return ImmutableMap.copyOf(Maps.transformValues(
                present,
                attendance -> DelegateGroup.choice(votes.entrySet().stream()
                        .filter(vote -> speaks(vote.getKey(), attendance))
                        .map(Map.Entry::getValue)
                        .collect(ImmutableList.toImmutableList()))));
    }

    private static boolean speaks(Voter voter, Attendance attendance) {
        boolean named = voter.delegate()
                .map(attendance.delegates()::contains)
                .orElse(attendance.delegates().isEmpty());
        return named && voter.unit().equals(attendance.unit());
    }
}
