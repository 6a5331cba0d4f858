package io.github.fourmatters.governance.timeline;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.act.AssignmentStatus;
import io.github.fourmatters.governance.act.PauseReason;
import io.github.fourmatters.governance.act.VolunteerTopic;
import io.github.fourmatters.governance.deliberate.MinutesAudience;
import io.github.fourmatters.governance.deliberate.Reach;
import io.github.fourmatters.governance.deliberate.Urgency;
import io.github.fourmatters.governance.evaluate.ReopeningCause;
import io.github.fourmatters.governance.issue.Language;
import io.github.fourmatters.governance.issue.Role;
import io.github.fourmatters.governance.issue.Stage;
import io.github.fourmatters.governance.meeting.ItemOutcome;
import io.github.fourmatters.governance.meeting.VotingMethod;
import io.github.fourmatters.governance.raise.Channel;
import io.github.fourmatters.governance.raise.Outreach;
import io.github.fourmatters.governance.supervise.AccountabilityTrigger;
import io.github.fourmatters.governance.supervise.SupervisionLevel;
import io.github.fourmatters.governance.tally.Party;
import io.github.fourmatters.governance.view.SettlementRoute;
import io.github.fourmatters.governance.vote.Choice;
import io.github.fourmatters.governance.vote.MajorityBase;
import io.github.fourmatters.governance.vote.RecusalQuorumRule;
import io.github.fourmatters.governance.vote.TieBreaker;
import io.github.fourmatters.governance.vote.VoteScale;
import java.util.Objects;

/** What the fixed words of the method are called in each language. */
public final class Glossary {
    private static final ImmutableSet<Class<? extends Enum<?>>> COVERED = ImmutableSet.of(
            Stage.class,
            Role.class,
            SettlementRoute.class,
            Channel.class,
            Outreach.class,
            Urgency.class,
            Reach.class,
            Choice.class,
            ItemOutcome.class,
            VotingMethod.class,
            MinutesAudience.class,
            MajorityBase.class,
            VoteScale.class,
            RecusalQuorumRule.class,
            TieBreaker.class,
            VolunteerTopic.class,
            AssignmentStatus.class,
            PauseReason.class,
            Party.class,
            ReopeningCause.class,
            SupervisionLevel.class,
            AccountabilityTrigger.class);

    private record Word(String chinese, String english) {}

    private static final ImmutableMap<Enum<?>, Word> WORDS = words();

    private Glossary() {}

    /**
     * Returns what a constant is called.
     *
     * @param constant a stage, role, route, channel, outreach, urgency, reach, choice, outcome, word of a voting rule, activity,
     *     assignment status, reason of a pause, party, cause, level or trigger
     * @param language the language
     * @return its name
     * @throws IllegalArgumentException naming the constant, if it is of another kind
     */
    public static String name(Enum<?> constant, Language language) {
        Word word = WORDS.get(Objects.requireNonNull(constant, "constant"));
        if (word == null) {
            throw new IllegalArgumentException(
                    constant.getDeclaringClass().getName() + "." + constant + " has no name; these have: " + COVERED);
        }
        return language == Language.CHINESE ? word.chinese : word.english;
    }

    private static ImmutableMap<Enum<?>, Word> words() {
        Table table = new Table();
        ofIssues(table);
        ofRaising(table);
        ofDeliberating(table);
        ofVoting(table);
        ofActing(table);
        ofSupervising(table);
        ofEvaluating(table);
        return table.complete();
    }

    private static void ofIssues(Table table) {
        table.add(Stage.RAISED, "已提出", "raised")
                .add(Stage.ACCEPTED, "已受理", "accepted")
                .add(Stage.TRIAGED, "已研判", "triaged")
                .add(Stage.DELIBERATING, "联席议事中", "in deliberation")
                .add(Stage.PLANNED, "已分办", "planned")
                .add(Stage.IN_PROGRESS, "办理中", "in progress")
                .add(Stage.DONE, "已办结", "done")
                .add(Stage.CONFIRMED, "已确认", "confirmed")
                .add(Stage.PUBLISHED, "公示中", "disclosed")
                .add(Stage.EVALUATING, "评事中", "in evaluation")
                .add(Stage.CLOSED, "已结束", "closed")
                .add(Stage.REJECTED, "不予受理", "rejected")
                .add(Stage.REFERRED, "已转办", "referred")
                .add(Stage.MERGED, "已并案", "merged")
                .add(Stage.WITHDRAWN, "已撤回", "withdrawn")
                .add(Stage.NO_ACTION, "不办理", "no action")
                .add(Role.RESIDENT, "居民", "resident")
                .add(Role.GRID_WORKER, "网格员", "grid worker")
                .add(Role.COMMUNITY_OFFICER, "社区工作者", "community officer")
                .add(Role.BRANCH_SECRETARY, "支部书记", "branch secretary")
                .add(Role.UNIT_LIAISON, "驻区单位联络员", "unit liaison")
                .add(Role.SUPERVISOR, "督办人", "supervisor")
                .add(Role.EVALUATION_CLERK, "评事工作人员", "evaluation clerk")
                .add(Role.EVALUATOR, "评事代表", "evaluator")
                .add(Role.SYSTEM, "系统", "system")
                .add(SettlementRoute.UNDECIDED, "未定", "undecided")
                .add(SettlementRoute.DIRECT, "当面协调解决", "direct settlement")
                .add(SettlementRoute.RESOLUTION, "联席会议决议", "resolution");
    }

    private static void ofRaising(Table table) {
        table.add(Channel.SPEAK_ROOM, "说事室", "speak room")
                .add(Channel.CHAT_GROUP, "说事微信群", "chat group")
                .add(Channel.CONTACT_CARD, "民情联系卡", "contact card")
                .add(Channel.HOME_VISIT, "入户走访", "home visit")
                .add(Channel.PHONE, "电话", "telephone")
                .add(Channel.ONLINE, "网络", "online")
                .add(Channel.OTHER, "其他", "other")
                .add(Outreach.SPEAK_ROOM, "说事室", "speak rooms")
                .add(Outreach.CHAT_GROUP, "说事微信群", "chat groups")
                .add(Outreach.CONTACT_CARD, "民情联系卡", "contact cards")
                .add(Outreach.DOSSIER, "民生档案", "dossiers")
                .add(Outreach.HOME_VISIT, "入户走访", "home visits");
    }

    private static void ofDeliberating(Table table) {
        table.add(Urgency.EMERGENCY, "紧急", "emergency")
                .add(Urgency.ENQUIRY, "咨询", "enquiry")
                .add(Urgency.ORDINARY, "一般", "ordinary")
                .add(Urgency.COMPLEX, "复杂", "complex")
                .add(Reach.HOUSEHOLD, "一户", "a household")
                .add(Reach.NEIGHBOURHOOD, "邻里", "a neighbourhood")
                .add(Reach.COMMUNITY, "社区", "the community")
                .add(Choice.YES, "赞成", "yes")
                .add(Choice.NO, "反对", "no")
                .add(Choice.ABSTAIN, "弃权", "abstain")
                .add(ItemOutcome.ADOPTED, "通过", "adopted")
                .add(ItemOutcome.DEFEATED, "未通过", "defeated")
                .add(ItemOutcome.NO_QUORUM, "未达法定人数", "no quorum")
                .add(ItemOutcome.POSTPONED, "延后再议", "postponed")
                .add(ItemOutcome.LAPSED, "议题失效", "lapsed")
                .add(VotingMethod.OPEN, "记名表决", "open ballot")
                .add(VotingMethod.SECRET, "无记名投票", "secret ballot")
                .add(MinutesAudience.PUBLIC, "公开", "public")
                .add(MinutesAudience.PARTICIPANTS, "参会单位", "participants");
    }

    private static void ofVoting(Table table) {
        table.add(MajorityBase.CAST, "占赞成与反对票之和", "of the votes cast")
                .add(MajorityBase.PRESENT, "占到会者", "of those present")
                .add(MajorityBase.ELIGIBLE, "占应到者", "of those eligible")
                .add(VoteScale.MEMBERS, "按成员计", "by heads")
                .add(VoteScale.WEIGHT, "按权重计", "by weight")
                .add(RecusalQuorumRule.OUT_OF_QUORUM, "回避者不计入法定人数", "the recused do not count for the quorum")
                .add(RecusalQuorumRule.IN_QUORUM, "回避者计入法定人数", "the recused count for the quorum")
                .add(TieBreaker.BY_THRESHOLD, "票数相等时按比例定", "the threshold decides a tie")
                .add(TieBreaker.CASTING_VOTE, "票数相等时主持人有决定票", "the chair may break a tie");
    }

    private static void ofActing(Table table) {
        table.add(VolunteerTopic.ASSISTANCE, "帮扶救助", "assistance")
                .add(VolunteerTopic.PUBLIC_WELFARE, "公益活动", "public welfare")
                .add(VolunteerTopic.POLICY_OUTREACH, "政策宣传", "policy outreach")
                .add(AssignmentStatus.OFFERED, "已派单", "offered")
                .add(AssignmentStatus.ACCEPTED, "已签收", "accepted")
                .add(AssignmentStatus.STARTED, "办理中", "started")
                .add(AssignmentStatus.PAUSED, "挂账", "paused")
                .add(PauseReason.WAITING_FOR_RESIDENT, "等待居民配合", "waiting for the resident")
                .add(PauseReason.BUDGET, "等待经费", "waiting for money")
                .add(PauseReason.FORCE_MAJEURE, "不可抗力", "force majeure")
                .add(AssignmentStatus.COMPLETED, "已办结", "completed")
                .add(AssignmentStatus.DECLINED, "已拒收", "declined")
                .add(AssignmentStatus.EXPIRED, "逾期未签收", "expired")
                .add(AssignmentStatus.RETURNED, "已退单", "returned")
                .add(AssignmentStatus.REASSIGNED, "已改派", "reassigned");
    }

    private static void ofSupervising(Table table) {
        table.add(SupervisionLevel.NONE, "未督办", "not supervised")
                .add(SupervisionLevel.REMIND, "催办", "reminded")
                .add(SupervisionLevel.SUPERVISE, "督办", "supervised")
                .add(SupervisionLevel.CIRCULATE, "通报", "circulated")
                .add(SupervisionLevel.ACCOUNTABILITY, "责任追究", "held accountable")
                .add(AccountabilityTrigger.LEVEL_FOUR, "逾期未办结", "overdue work")
                .add(AccountabilityTrigger.REBOUND, "反弹", "a rebound")
                .add(AccountabilityTrigger.OBJECTION_UPHELD, "公示异议成立", "an objection that was upheld");
    }

    private static void ofEvaluating(Table table) {
        table.add(Party.COMMUNITY, "社区", "community")
                .add(Party.PARTY_MEMBERS, "党员代表", "party members")
                .add(Party.RESIDENTS, "群众代表", "residents")
                .add(ReopeningCause.DISAGREEMENT, "不认可结果", "disagreement")
                .add(ReopeningCause.REBOUND, "反弹", "rebound");
    }

    private static final class Table {
        private final ImmutableMap.Builder<Enum<?>, Word> words = ImmutableMap.builder();

        Table add(Enum<?> constant, String chinese, String english) {
            words.put(constant, new Word(chinese, english));
            return this;
        }

        ImmutableMap<Enum<?>, Word> complete() {
            ImmutableMap<Enum<?>, Word> built = words.buildOrThrow();
            for (Class<? extends Enum<?>> type : COVERED) {
                for (Enum<?> constant : type.getEnumConstants()) {
                    if (!built.containsKey(constant)) {
                        throw new IllegalStateException(type.getName() + "." + constant + " has no name");
                    }
                }
            }
            return built;
        }
    }
}
