package io.github.fourmatters.governance.app.audit;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.app.option.JsonOption;
import io.github.fourmatters.governance.app.option.LanguageOption;
import io.github.fourmatters.governance.app.option.MasterKeyOption;
import io.github.fourmatters.governance.app.option.StorageOption;
import io.github.fourmatters.governance.app.shell.Complaint;
import io.github.fourmatters.governance.app.shell.JsonOutput;
import io.github.fourmatters.governance.app.shell.LibrarySentences;
import io.github.fourmatters.governance.app.shell.Sentence;
import io.github.fourmatters.governance.audit.Audit;
import io.github.fourmatters.governance.audit.AuditReport;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.jdbc.JdbcStorage;
import io.github.fourmatters.governance.json.JsonCharterCodec;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.anchor.Anchor;
import io.github.fourmatters.governance.spi.anchor.AnchorFile;
import io.github.fourmatters.governance.spi.input.UnreadableInputException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Audits a storage: everything fits is 0, something does not is 1, and what cannot be opened at all is 3. Changes nothing in it. */
@Command(
        name = "audit",
        description = {
            "Compares everything that a storage keeps with what its events say, and names what does not fit: the journal with its chain of"
                    + " hashes and with anchors, residents' words, what falls due, notices, charters. Opens what does not fit together too, and"
                    + " changes nothing in it. Ends with 0 if everything fits, 1 if not, 3 if the storage cannot be opened at all."
        },
        mixinStandardHelpOptions = true)
public final class AuditCommand implements Callable<Integer> {
    @Mixin
    private StorageOption storage = new StorageOption();

    @Mixin
    private MasterKeyOption masterKey = new MasterKeyOption();

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Option(
            names = "--anchor",
            paramLabel = "FILE",
            description =
                    "A file of anchors, best on another machine: the journal is compared with those in it, and, if everything fits, where it"
                            + " ends now is added, once an hour at most. It is made if it is not there.")
    private @Nullable Path anchor;

    @Option(names = "--ledger", paramLabel = "ID", description = "Only this ledger. All by default.")
    private @Nullable LedgerId ledger;

    @Option(
            names = "--without-words",
            description = "Does not open the residents' words, so what they say is not compared. Needs no master key.")
    private boolean withoutWords;

    @Mixin
    private JsonOption json = new JsonOption();

    /** Makes the command, with its defaults. */
    public AuditCommand() {}

    @Override
    public Integer call() {
        Optional<AnchorFile> anchors = Optional.ofNullable(anchor).map(AnchorFile::of);
        ImmutableList<Anchor> noted = anchors.map(AuditCommand::read).orElse(ImmutableList.of());
        Optional<LedgerId> only = Optional.ofNullable(ledger);
        AuditReport report = audit(noted, only);
        // What does not fit must not become an anchor.
        ImmutableList<Anchor> added = report.isClean()
                ? anchors.map(file -> file.note(report.heads())).orElse(ImmutableList.of())
                : ImmutableList.of();
        if (json.isGiven()) {
            JsonOutput.print(new AuditAnswer(language.language()).of(report, added));
        } else {
            AuditText text = new AuditText(language.language());
            text.lines(report).forEach(System.out::println);
            anchors.ifPresent(file -> System.out.println(text.added(report, added, String.valueOf(anchor))));
        }
        return report.isClean() ? 0 : Complaint.DIFFERENT;
    }

    private static ImmutableList<Anchor> read(AnchorFile file) {
        try {
            return file.read();
        } catch (UnreadableInputException unreadable) {
            Sentence why = LibrarySentences.of(String.valueOf(unreadable.getMessage()));
            throw Complaint.storage("--anchor: " + why.english(), "--anchor：" + why.chinese());
        }
    }

    private AuditReport audit(ImmutableList<Anchor> noted, Optional<LedgerId> only) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        try (JdbcStorage<Fact> store = storage.openForAudit(masterKey.keys())) {
            Audit usual = Audit.of(store).charterCodec(new JsonCharterCodec()).against(noted);
            Audit audit = withoutWords ? usual.withoutWords() : usual;
            if (!withoutWords) {
                MissingMasterKey.refuse(store, masterKey.ids());
            }
            only.ifPresent(wanted -> requireThere(store, noted, wanted));
            return only.map(wanted -> audit.run(wanted, now)).orElseGet(() -> audit.run(now));
        }
    }

    /** A ledger that is gone is looked for only where an anchor tells of it. */
    private void requireThere(JdbcStorage<Fact> store, ImmutableList<Anchor> noted, LedgerId wanted) {
        if (noted.stream().noneMatch(each -> each.head().ledger().equals(wanted))) {
            storage.requireLedger(store, wanted);
        }
    }
}
