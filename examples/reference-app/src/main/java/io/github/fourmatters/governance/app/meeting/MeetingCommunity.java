package io.github.fourmatters.governance.app.meeting;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.github.fourmatters.governance.Envelope;
import io.github.fourmatters.governance.Governance;
import io.github.fourmatters.governance.Outcome;
import io.github.fourmatters.governance.charter.Charter;
import io.github.fourmatters.governance.deliberate.DeliberatePolicy;
import io.github.fourmatters.governance.issue.Actor;
import io.github.fourmatters.governance.issue.ActorId;
import io.github.fourmatters.governance.issue.Command;
import io.github.fourmatters.governance.issue.Role;
import io.github.fourmatters.governance.issue.Scope;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.memory.InMemoryStorage;
import io.github.fourmatters.governance.view.Projection;
import io.github.fourmatters.governance.view.View;
import io.github.fourmatters.governance.vote.DecisionRule;
import io.github.fourmatters.governance.vote.MajorityBase;
import io.github.fourmatters.governance.vote.Threshold;
import io.github.fourmatters.governance.vote.TieBreaker;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Function;

/** Where the meeting is held: a community in memory, its people, and a clock that the story moves. Used by one thread. */
final class MeetingCommunity {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final UnitId COMMUNITY = new UnitId("community-office");
    static final UnitId SCHOOL = new UnitId("primary-school");
    static final UnitId CLINIC = new UnitId("clinic");
    static final UnitId BANK = new UnitId("bank");
    static final ImmutableList<UnitId> UNITS = ImmutableList.of(COMMUNITY, SCHOOL, CLINIC, BANK);

    private static final LedgerId LEDGER = new LedgerId("lakeside");

    static final Actor OFFICER = Actor.of("officer", Role.COMMUNITY_OFFICER, new Scope.Community(LEDGER));
    static final Actor SECRETARY = Actor.of("secretary", Role.BRANCH_SECRETARY, new Scope.Community(LEDGER));
    static final ImmutableSet<ActorId> TELLERS = ImmutableSet.of(new ActorId("teller-1"), new ActorId("teller-2"));

    /** More than half of the units present, more than half of the votes cast; the chair breaks a tie. */
    private static final DecisionRule RULE = DecisionRule.of(
                    Threshold.moreThan(1, 2), Threshold.moreThan(1, 2), MajorityBase.CAST)
            .with(TieBreaker.CASTING_VOTE);

    private final Governance governance;
    private Instant now = Instant.parse("2026-03-02T01:00:00Z");
    private int commands;

    MeetingCommunity() {
        governance = Governance.builder()
                .storage(new InMemoryStorage<>())
                .charter(Charter.fourMatters().toBuilder()
                        .version("lakeside-1")
                        .deliberate(DeliberatePolicy.builder()
                                .jointMeetingRule(RULE)
                                .rotation(ImmutableList.of(SCHOOL, CLINIC, BANK))
                                .build())
                        .build())
                .clock(() -> now)
                .build();
    }

    Instant now() {
        return now;
    }

    void waitUntil(Instant later) {
        now = later;
    }

    /** Gives a command that the story needs to be accepted. */
    @CanIgnoreReturnValue
    Outcome.Accepted done(Actor actor, Command command) {
        commands++;
        return governance
                .execute(Envelope.of("meeting-" + commands, LEDGER, actor, command))
                .orThrow();
    }

    <P extends Projection<P>, R> R ask(View<P> view, Function<? super P, ? extends R> question) {
        return governance.ask(view, LEDGER, question);
    }

    static Actor speaker(UnitId unit) {
        return Actor.liaison("liaison-" + unit, unit);
    }
}
