package io.github.fourmatters.governance.app.disclosure;

import com.google.common.collect.ImmutableMap;
import io.github.fourmatters.governance.Governance;
import io.github.fourmatters.governance.app.option.JsonOption;
import io.github.fourmatters.governance.app.option.LanguageOption;
import io.github.fourmatters.governance.app.option.MasterKeyOption;
import io.github.fourmatters.governance.app.option.OneLedgerOption;
import io.github.fourmatters.governance.app.option.ReplaceOption;
import io.github.fourmatters.governance.app.option.StorageOption;
import io.github.fourmatters.governance.app.option.ZoneOption;
import io.github.fourmatters.governance.app.shell.Complaint;
import io.github.fourmatters.governance.app.shell.JsonOutput;
import io.github.fourmatters.governance.app.shell.Language;
import io.github.fourmatters.governance.app.shell.LibrarySentences;
import io.github.fourmatters.governance.app.shell.OutputFile;
import io.github.fourmatters.governance.app.shell.OutputKind;
import io.github.fourmatters.governance.app.shell.Sentence;
import io.github.fourmatters.governance.calendar.Quarter;
import io.github.fourmatters.governance.charter.Charter;
import io.github.fourmatters.governance.disclosure.TreeHead;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.json.JsonCharterCodec;
import io.github.fourmatters.governance.publicrecord.PublicRecord;
import io.github.fourmatters.governance.publicrecord.RecordPublisher;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.Storage;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes the public record of one community up to the end of a quarter. */
@Command(
        name = "publish",
        description = {
            "Writes the public record of one community up to the end of a quarter, for anyone to verify.",
            "Keeps in the storage, encrypted, what it has published and the random numbers (salts) that seal each text, so that the"
                    + " next quarter's record continues this one: it writes to the storage, and takes the master key if there is one."
        },
        mixinStandardHelpOptions = true)
public final class PublishCommand implements Callable<Integer> {
    @Mixin
    private StorageOption storage = new StorageOption();

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Mixin
    private MasterKeyOption masterKey = new MasterKeyOption();

    @Option(
            names = "--quarter",
            paramLabel = "QUARTER",
            required = true,
            description = "A quarter such as 2026-Q1; it must be over.")
    private Quarter quarter = new Quarter(2026, 1);

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "The record to write.")
    private Path out = Path.of("record.json");

    @Mixin
    private OneLedgerOption ledger = new OneLedgerOption();

    @Mixin
    private ZoneOption zone = new ZoneOption();

    @Mixin
    private ReplaceOption replace = new ReplaceOption();

    @Mixin
    private JsonOption json = new JsonOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Makes the command, with its defaults. */
    public PublishCommand() {}

    @Override
    public Integer call() {
        OutputFile file = OutputFile.of(spec, "--out", out, OutputKind.PUBLIC_RECORD);
        try (Storage<Fact> store = storage.open(masterKey.keys())) {
            LedgerId wanted = ledger.in(store, storage);
            Optional<EarlierRecord> earlier = EarlierRecord.in(out).filter(there -> !replace.isGiven());
            earlier.ifPresent(there -> there.requireOf(wanted));
            PublicRecord published = publish(store, wanted);
            earlier.ifPresent(there -> there.requireGrownInto(published));
            file.write(published.bytes());
            show(published.head());
            return 0;
        }
    }

    private PublicRecord publish(Storage<Fact> store, LedgerId wanted) {
        Governance governance = Governance.builder()
                .storage(store)
                .charter(Charter.fourMatters())
                .charterCodec(new JsonCharterCodec())
                .build();
        RecordPublisher publisher = new RecordPublisher(governance, store, zone.zone());
        try {
            return publisher.publish(wanted, quarter, Instant.now());
        } catch (IllegalArgumentException | IllegalStateException refused) {
            Sentence why = LibrarySentences.of(String.valueOf(refused.getMessage()));
            throw Complaint.badInput(wanted + " is not published: " + why.english(), wanted + " 未公示：" + why.chinese());
        }
    }

    private void show(TreeHead head) {
        Language speech = language.language();
        if (json.isGiven()) {
            JsonOutput.print(ImmutableMap.of(
                    "file", out.toString(),
                    "ledger", head.ledger().value(),
                    "quarter", head.quarter().label(),
                    "size", head.size(),
                    "head", head.hash().toString()));
        } else {
            System.out.println(head.ledger() + " " + head.quarter() + speech.of(": ", "：") + head.size()
                    + speech.of(head.size() == 1 ? " entry in " : " entries in ", "条，已写入 ") + out);
            if (head.size() == 0) {
                System.out.println(speech.of(
                        "Note: the record is empty; nothing was disclosed in " + head.ledger() + " up to then.",
                        "注意：记录为空；截至该季度 " + head.ledger() + " 没有公开任何内容。"));
            }
            System.out.println(speech.of("Head, to be posted where everybody sees it: ", "摘要（请张贴公布）：") + head.hash());
        }
    }
}
