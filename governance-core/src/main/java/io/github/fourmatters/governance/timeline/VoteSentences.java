package io.github.fourmatters.governance.timeline;

import io.github.fourmatters.governance.vote.DecisionRule;
import io.github.fourmatters.governance.vote.Requirement;
import io.github.fourmatters.governance.vote.VoteCount;
import io.github.fourmatters.governance.vote.VoteScale;
import io.github.fourmatters.governance.vote.VoteTally;
import java.util.List;
import java.util.Map;

/** Tells rules and counts. */
final class VoteSentences {
    private VoteSentences() {}

    static String tell(DecisionRule rule, SentenceWriter pen) {
        List<String> requirements = rule.requirements().entrySet().stream()
                .map(entry -> tell(entry.getKey(), entry.getValue(), pen))
                .toList();
        return pen.write("{0}；{1}；{2}", "{0}; {1}; {2}", requirements, rule.recusal(), rule.tie());
    }

    private static String tell(VoteScale scale, Requirement asked, SentenceWriter pen) {
        return pen.write(
                "{0}：到会 {1}，赞成 {2}（{3}）",
                "{0}: present {1}, in favour {2} ({3})", scale, asked.quorum(), asked.majority(), asked.base());
    }

    static String tell(VoteCount count, SentenceWriter pen) {
        List<String> tallies = count.tallies().entrySet().stream()
                .map(entry -> tell(entry, count.tallies().size() > 1, pen))
                .toList();
        String casting = count.castingVote()
                .map(choice -> pen.write("；决定票：{0}", "; casting vote: {0}", choice))
                .orElse("");
        return pen.write("{0}", "{0}", tallies) + casting;
    }

    private static String tell(Map.Entry<VoteScale, VoteTally> entry, boolean several, SentenceWriter pen) {
        VoteTally tally = entry.getValue();
        String numbers = pen.write(
                "应到{0}，到会{1}，赞成{2}，反对{3}，弃权{4}",
                "{0} eligible, {1} present, {2} yes, {3} no, {4} abstaining",
                tally.eligible(),
                tally.present(),
                tally.yes(),
                tally.no(),
                tally.abstaining());
        String recused = pen.write("，回避{0}", ", {0} recused", tally.recused());
        return (several ? pen.write("{0} ", "{0} ", entry.getKey()) : "")
                + numbers
                + (tally.recused() > 0 ? recused : "");
    }
}
