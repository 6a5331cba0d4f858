package io.github.fourmatters.governance.app.evaluate;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.github.fourmatters.governance.Outcome;
import io.github.fourmatters.governance.app.evaluate.Electorate.Voice;
import io.github.fourmatters.governance.app.evaluate.EvaluatedIssues.Matter;
import io.github.fourmatters.governance.app.shell.Complaint;
import io.github.fourmatters.governance.app.shell.LibrarySentences;
import io.github.fourmatters.governance.app.shell.Sentence;
import io.github.fourmatters.governance.calendar.Quarter;
import io.github.fourmatters.governance.evaluate.EvaluateCommand;
import io.github.fourmatters.governance.evaluate.EvaluateIssueEvent.BallotCast;
import io.github.fourmatters.governance.evaluate.EvaluateIssueEvent.ScoreCorrected;
import io.github.fourmatters.governance.issue.Actor;
import io.github.fourmatters.governance.issue.Refusal;
import io.github.fourmatters.governance.issue.Role;
import io.github.fourmatters.governance.issue.Scope;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import io.github.fourmatters.governance.tally.Party;
import java.util.ArrayList;
import java.util.List;

/** One round, from its roster to a correction after its close. */
final class EvaluationRound {
    static final Quarter QUARTER = new Quarter(2026, 1);
    /** Whose relative works at the hospital, as it turns out after the close. */
    static final SubjectId PARTIAL = new SubjectId("member-2");

    private static final SubjectId REVISER = new SubjectId("resident-1");
    private static final SubjectId LATECOMER = new SubjectId("resident-2");
    private static final SubjectId OFFICER = new SubjectId("officer-1");

    private final EvaluationCommunity community;
    private final EvaluatedIssues works;
    private final List<Incident> incidents = new ArrayList<>();
    private int receipts;

    private EvaluationRound(EvaluationCommunity community, EvaluatedIssues works) {
        this.community = community;
        this.works = works;
    }

    /**
     * What did not go straight, and what the library made of it.
     *
     * @param event what happened
     * @param answer what the library said or recorded
     */
    record Incident(Sentence event, Sentence answer) {}

    /** Plays the round. */
    static EvaluationRound played(EvaluationCommunity community) {
        EvaluationRound round = new EvaluationRound(community, EvaluatedIssues.disclosed(community));
        community.done(EvaluationCommunity.CLERK, new EvaluateCommand.Enrol(QUARTER, Electorate.roster()));
        community.waitUntil(4, 2);
        round.vote();
        community.waitUntil(4, 8);
        round.newcomerVotes();
        community.waitUntil(4, 17);
        round.voteLate();
        community.waitUntil(4, 20);
        round.correct();
        return round;
    }

    EvaluationCommunity community() {
        return community;
    }

    ImmutableList<Incident> incidents() {
        return ImmutableList.copyOf(incidents);
    }

    /** How many receipts were given, each checked by the voter. */
    int receipts() {
        return receipts;
    }

    private void vote() {
        refusal("A party member who works at the school grades the school", "学校党员评本单位", voice(Electorate.TEACHER, 5));
        refusal(
                "The community grades what it settled itself",
                "社区评自办事项",
                new Voice(Matter.DARK_STAIRS, OFFICER, Party.COMMUNITY, 5));
        refusal(
                "A resident whose roster entry begins on 8 April votes on 2 April",
                "名册4月8日生效者4月2日投票",
                voice(Electorate.NEWCOMER, 4));
        Electorate.voices().stream().filter(this::mayVote).forEach(voice -> cast(voice, 1));
        cast(new Voice(Matter.QUEUES, REVISER, Party.RESIDENTS, 4), 2);
        note(
                "A resident gives a 2, thinks again and gives a 4: the last one counts",
                "居民先评2级后改4级：以最后一次为准",
                new Sentence("revision 2", "第2次评议"));
    }

    private static Voice voice(SubjectId person, int level) {
        return new Voice(Matter.READING_ROOM, person, Party.PARTY_MEMBERS, level);
    }

    private boolean mayVote(Voice voice) {
        boolean performer = voice.person().equals(Electorate.TEACHER)
                && (voice.matter() == Matter.READING_ROOM || voice.matter() == Matter.CROSSING);
        boolean ownWork = voice.matter().isDirect() && voice.party() == Party.COMMUNITY;
        return !performer && !ownWork && !voice.person().equals(Electorate.NEWCOMER);
    }

    private void newcomerVotes() {
        Electorate.voices().stream()
                .filter(voice -> voice.person().equals(Electorate.NEWCOMER))
                .forEach(voice -> cast(voice, 1));
    }

    private void voteLate() {
        BallotCast late = cast(new Voice(Matter.COLD_PIPES, LATECOMER, Party.RESIDENTS, 1), 2);
        note(
                "A ballot comes two days after the close: it is kept and not counted",
                "截止后两日投票：留存不计",
                late.counted() ? new Sentence("counted", "已计入") : new Sentence("not counted", "未计入"));
    }

    private void correct() {
        ScoreCorrected corrected = community
                .done(
                        EvaluationCommunity.SUPERVISOR,
                        new EvaluateCommand.CorrectScore(
                                works.issue(Matter.HOME_CARE), ImmutableSet.of(PARTIAL), "亲属在责任单位任职"))
                .first(ScoreCorrected.class);
        int version = corrected.statement().version();
        String cited = corrected.statement().previous().orElseThrow().value().substring(0, 12);
        note(
                "After the close a ballot is taken out: a new version cites the old one's hash",
                "截止后剔除一票：新版本引用旧版本摘要",
                new Sentence("version " + version + " cites " + cited, "第" + version + "版，引用 " + cited));
    }

    private void refusal(String english, String chinese, Voice voice) {
        Refusal refusal = community.refused(evaluator(voice.person()), ballot(voice, 1));
        note(english, chinese, LibrarySentences.of(refusal));
    }

    private void note(String english, String chinese, Sentence answer) {
        incidents.add(new Incident(new Sentence(english, chinese), answer));
    }

    @CanIgnoreReturnValue
    private BallotCast cast(Voice voice, int revision) {
        Outcome.Accepted accepted = community.done(evaluator(voice.person()), ballot(voice, revision));
        BallotCast cast = accepted.first(BallotCast.class);
        if (!cast.receipt().equals(cast.receiptFor(community.lastCommand()))) {
            throw Complaint.different(
                    "the receipt of " + voice.person() + " is not that of its ballot", voice.person() + " 的回执与其评议票不符");
        }
        receipts++;
        return cast;
    }

    private EvaluateCommand.CastBallot ballot(Voice voice, int revision) {
        return new EvaluateCommand.CastBallot(
                QUARTER, works.issue(voice.matter()), voice.person(), voice.level(), revision);
    }

    private static Actor evaluator(SubjectId person) {
        return Actor.of(person.value(), Role.EVALUATOR, new Scope.Person(person));
    }
}
