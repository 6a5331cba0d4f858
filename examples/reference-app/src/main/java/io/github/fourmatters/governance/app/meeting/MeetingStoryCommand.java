package io.github.fourmatters.governance.app.meeting;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.app.option.LanguageOption;
import io.github.fourmatters.governance.app.report.Names;
import io.github.fourmatters.governance.app.shell.Complaint;
import io.github.fourmatters.governance.app.shell.Language;
import io.github.fourmatters.governance.app.shell.Table;
import io.github.fourmatters.governance.deliberate.MinutesAudience;
import io.github.fourmatters.governance.meeting.ItemOutcome;
import io.github.fourmatters.governance.meeting.VotingEvent.ItemDecided;
import io.github.fourmatters.governance.timeline.Glossary;
import io.github.fourmatters.governance.timeline.Minutes;
import io.github.fourmatters.governance.vote.Verdict;
import io.github.fourmatters.governance.vote.VoteCount;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Holds a joint meeting in memory, prints its minutes in Chinese and English, and decides each stored count again. */
@Command(
        name = "meeting",
        description =
                "Holds a joint meeting: an amendment, a recusal, a casting vote, a secret ballot, an adjournment; prints its minutes.",
        mixinStandardHelpOptions = true)
public final class MeetingStoryCommand implements Callable<Integer> {
    @Mixin
    private LanguageOption language = new LanguageOption();

    @Option(names = "--public", description = "Prints the minutes as everybody may read them.")
    private boolean open;

    /** Makes the command, with its defaults. */
    public MeetingStoryCommand() {}

    @Override
    public Integer call() {
        MeetingCommunity community = new MeetingCommunity();
        JointMeeting agenda = JointMeeting.convened(community, TriageMeeting.sorted(community), language.language());
        ImmutableList<ItemDecided> decided = agenda.hold();
        minutes(community, agenda);
        System.out.print(again(decided).text());
        return 0;
    }

    private void minutes(MeetingCommunity community, JointMeeting agenda) {
        Language speech = language.language();
        MinutesAudience visibility = open ? MinutesAudience.PUBLIC : MinutesAudience.PARTICIPANTS;
        community
                .ask(
                        Minutes.of(agenda.meeting()),
                        minutes -> minutes.lines(
                                speech.ofLibrary(), MeetingCommunity.ZONE, visibility, new Names(speech)::any))
                .forEach(System.out::println);
        System.out.println();
    }

    private Table again(ImmutableList<ItemDecided> decided) {
        Language speech = language.language();
        Table table = new Table(
                speech.of("Each stored count, decided again", "依存档票数重新判定"),
                speech.of("Item", "议题"),
                speech.of("Stored", "存档结果"),
                speech.of("Again", "重新判定"));
        for (ItemDecided item : decided) {
            Verdict again = item.rule().decide(count(item));
            if (!again.name().equals(item.outcome().name())) {
                throw Complaint.different(
                        item.item() + " was " + item.outcome() + " and comes out as " + again,
                        item.item() + " 存档结果为“" + Glossary.name(item.outcome(), Language.ZH.ofLibrary())
                                + "”，重新判定与之不符");
            }
            table.row(
                    item.item(),
                    Glossary.name(item.outcome(), speech.ofLibrary()),
                    Glossary.name(ItemOutcome.valueOf(again.name()), speech.ofLibrary()));
        }
        return table;
    }

    private static VoteCount count(ItemDecided item) {
        return item.count().orElseThrow();
    }
}
