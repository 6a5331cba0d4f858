package io.github.fourmatters.governance.publicrecord;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.Governance;
import io.github.fourmatters.governance.act.ActCommand;
import io.github.fourmatters.governance.act.AssignmentId;
import io.github.fourmatters.governance.calendar.Quarter;
import io.github.fourmatters.governance.charter.Charter;
import io.github.fourmatters.governance.deliberate.DeliberateCommand;
import io.github.fourmatters.governance.deliberate.Reach;
import io.github.fourmatters.governance.deliberate.Urgency;
import io.github.fourmatters.governance.disclosure.DisclosurePolicy;
import io.github.fourmatters.governance.evaluate.EvaluateCommand;
import io.github.fourmatters.governance.evaluate.ObjectionId;
import io.github.fourmatters.governance.evaluate.RosterEntry;
import io.github.fourmatters.governance.issue.Actor;
import io.github.fourmatters.governance.issue.CategoryCode;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.issue.GridCell;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.raise.Channel;
import io.github.fourmatters.governance.raise.RaiseCommand;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.Storage;
import io.github.fourmatters.governance.spi.memory.InMemoryStorage;
import io.github.fourmatters.governance.spi.vault.SaltSource;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import io.github.fourmatters.governance.tally.Party;
import io.github.fourmatters.governance.testkit.GovernanceFixture;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** A community that discloses a few results: what stands in its record, and when, is said by the methods' names. */
final class Village {
    static final LedgerId LEDGER = new LedgerId("riverside");
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final Quarter Q1 = new Quarter(2026, 1);
    static final Quarter Q2 = new Quarter(2026, 2);
    static final Quarter Q3 = new Quarter(2026, 3);
    static final SubjectId RECORD = new SubjectId("four-matters:public-record");
    static final SubjectId WANG = new SubjectId("wang");
    static final SubjectId LI = new SubjectId("li");
    private static final UnitId OFFICE = new UnitId("riverside-office");
    private static final Actor OFFICER = Actor.officer("officer", LEDGER).andLiaisonOf(OFFICE);

    final Storage<Fact> storage;
    private final GovernanceFixture fixture;

    Village() {
        this(new InMemoryStorage<>());
    }

    Village(Storage<Fact> storage) {
        this.storage = storage;
        this.fixture = GovernanceFixture.on(storage, LEDGER, builder -> builder.charter(Charter.fourMatters()));
    }

    Governance governance() {
        return fixture.governance();
    }

    void at(String day) {
        fixture.advanceTo(Instant.parse(day + "T01:00:00Z"));
    }

    /** Raises, settles and discloses an issue of somebody. */
    IssueId published(SubjectId person, String matter) {
        IssueId issue = fixture.perform(
                OFFICER, new RaiseCommand.Raise(person, Channel.PHONE, new GridCell("north"), "It is all wrong"));
        fixture.perform(OFFICER, new RaiseCommand.Accept(issue));
        fixture.perform(
                OFFICER,
                new DeliberateCommand.Triage(issue, new CategoryCode("health"), Urgency.ORDINARY, Reach.HOUSEHOLD));
        AssignmentId work = fixture.perform(OFFICER, new ActCommand.SettleDirectly(issue, OFFICE, "Mend it"));
        fixture.perform(OFFICER, new ActCommand.StartAssignment(issue, work));
        fixture.perform(OFFICER, new ActCommand.CompleteAssignment(issue, work, "Mended"));
        fixture.perform(Actor.resident(person), new EvaluateCommand.Confirm(issue, person));
        fixture.perform(OFFICER, new EvaluateCommand.Publish(issue, matter, "Mended it", "It works"));
        return issue;
    }

    void enrol(Quarter quarter) {
        fixture.perform(
                fixture.clerk(),
                new EvaluateCommand.Enrol(
                        quarter,
                        ImmutableList.of(
                                new RosterEntry(WANG, Party.RESIDENTS, Optional.empty()),
                                new RosterEntry(LI, Party.PARTY_MEMBERS, Optional.empty()))));
    }

    void ballot(Quarter quarter, IssueId issue, SubjectId person, int level) {
        fixture.perform(fixture.clerk(), new EvaluateCommand.CastBallot(quarter, issue, person, level, 1));
    }

    void dismissedObjection(IssueId issue, SubjectId person, String reason) {
        ObjectionId objection = fixture.perform(
                Actor.resident(person), new EvaluateCommand.RaiseObjection(issue, person, "It flickers"));
        fixture.perform(fixture.supervisor(), new EvaluateCommand.DecideObjection(issue, objection, false, reason));
    }

    void correct(IssueId issue, SubjectId person) {
        fixture.perform(
                fixture.supervisor(),
                new EvaluateCommand.CorrectScore(issue, ImmutableSet.of(person), "Was no representative"));
    }

    void erase(SubjectId person) {
        storage.transactions().<Boolean>call(tx -> {
            storage.vault().erase(tx, LEDGER, person);
            return true;
        });
    }

    /** Changes what the vault keeps of what was published. */
    void spoil(String name, String json) {
        storage.transactions().<Boolean>call(tx -> {
            storage.vault().put(tx, LEDGER, RECORD, name, json.getBytes(StandardCharsets.UTF_8));
            return true;
        });
    }

    String kept(String name) {
        return new String(storage.vault().get(LEDGER, RECORD, name).orElseThrow(), StandardCharsets.UTF_8);
    }

    PublicRecord record(Quarter quarter, ZoneId zone) {
        return new RecordPublisher(governance(), storage, zone).publish(LEDGER, quarter, fixture.now());
    }

    PublicRecord record(Quarter quarter) {
        return new RecordPublisher(governance(), storage, ZONE).publish(LEDGER, quarter, fixture.now());
    }

    PublicRecord record(Quarter quarter, DisclosurePolicy policy) {
        return new RecordPublisher(governance(), storage, ZONE, policy, SaltSource.secure())
                .publish(LEDGER, quarter, fixture.now());
    }

    /** Two results in the first quarter; in the second their closes and a result with an objection; in the third the close of that. */
    static Village threeQuartersOld() {
        return threeQuartersOld(new InMemoryStorage<>());
    }

    static Village threeQuartersOld(Storage<Fact> storage) {
        Village village = new Village(storage);
        village.enrol(Q1);
        IssueId lamp = village.published(WANG, "Wang's dark stairwell");
        IssueId drain = village.published(LI, "Li's blocked drain");
        village.at("2026-04-02");
        village.ballot(Q1, lamp, WANG, 4);
        village.ballot(Q1, lamp, LI, 5);
        village.ballot(Q1, drain, WANG, 3);
        village.at("2026-05-06");
        village.dismissedObjection(village.published(WANG, "Wang's stairwell again"), LI, "Li was mistaken");
        village.at("2026-08-05");
        village.at("2026-10-02");
        return village;
    }

    /** A result in the first quarter; in the second its close and two corrections, after which no ballot is left. */
    static Village correctedTwice() {
        Village village = new Village();
        village.enrol(Q1);
        IssueId lamp = village.published(WANG, "Wang's dark stairwell");
        village.at("2026-04-02");
        village.ballot(Q1, lamp, WANG, 4);
        village.ballot(Q1, lamp, LI, 5);
        village.at("2026-05-06");
        village.correct(lamp, LI);
        village.correct(lamp, WANG);
        village.at("2026-07-02");
        return village;
    }
}
