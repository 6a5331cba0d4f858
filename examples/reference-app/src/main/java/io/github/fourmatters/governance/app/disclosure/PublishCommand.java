package io.github.fourmatters.governance.app.disclosure;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.fourmatters.governance.Governance;
import io.github.fourmatters.governance.app.shell.Complaint;
import io.github.fourmatters.governance.app.shell.JsonOutput;
import io.github.fourmatters.governance.app.shell.Language;
import io.github.fourmatters.governance.app.shell.LanguageOption;
import io.github.fourmatters.governance.app.shell.MasterKeyOption;
import io.github.fourmatters.governance.app.shell.OutputFile;
import io.github.fourmatters.governance.app.shell.OutputKind;
import io.github.fourmatters.governance.app.shell.StorageOption;
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
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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
            description = "Such as 2026-Q1; it must be over.")
    private String quarter = "";

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "The file to write.")
    private Path out = Path.of("record.json");

    @Option(
            names = "--ledger",
            paramLabel = "ID",
            description = "The community; may be left out where there is only one.")
    private @Nullable String ledger;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            defaultValue = "Asia/Shanghai",
            description = "Where days begin; always the same for one community (default: ${DEFAULT-VALUE}).")
    private String zone = "Asia/Shanghai";

    @Option(
            names = "--replace",
            description = "Replaces a record of another community, or one that the new one does not continue.")
    private boolean replace;

    @Option(names = "--json", description = "Answers with JSON, for machines.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Makes the command, with its defaults. */
    public PublishCommand() {}

    @Override
    public Integer call() {
        OutputFile file = OutputFile.of(spec, "--out", out, OutputKind.PUBLIC_RECORD);
        try (Storage<Fact> store = storage.open(masterKey.keys())) {
            LedgerId wanted = wanted(store);
            Optional<EarlierRecord> earlier = EarlierRecord.in(out).filter(there -> !replace);
            earlier.ifPresent(there -> there.requireOf(wanted));
            PublicRecord published = publish(store, wanted);
            earlier.ifPresent(there -> there.requireGrownInto(published));
            file.write(published.bytes());
            show(published.head());
            return 0;
        }
    }

    private LedgerId wanted(Storage<Fact> store) {
        if (ledger != null) {
            return storage.ledger(store, ledger);
        }
        ImmutableList<LedgerId> there = StorageOption.ledgers(store);
        if (there.size() != 1) {
            throw Complaint.badInput(
                    "--ledger must name one community: " + storage.file() + " holds " + there,
                    "请用 --ledger 指定一个社区：" + storage.file() + " 中有 " + there);
        }
        return there.get(0);
    }

    private PublicRecord publish(Storage<Fact> store, LedgerId wanted) {
        Governance governance = Governance.builder()
                .storage(store)
                .charter(Charter.fourMatters())
                .charterCodec(new JsonCharterCodec())
                .build();
        RecordPublisher publisher = new RecordPublisher(governance, store, zone());
        Quarter until = quarter();
        try {
            return publisher.publish(wanted, until, Instant.now());
        } catch (IllegalArgumentException | IllegalStateException refused) {
            throw Complaint.badInput(wanted + " is not published: " + refused.getMessage());
        }
    }

    private Quarter quarter() {
        try {
            return Quarter.parse(quarter);
        } catch (IllegalArgumentException wrong) {
            throw Complaint.badInput("--quarter: " + wrong.getMessage());
        }
    }

    private ZoneId zone() {
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException unknown) {
            throw Complaint.badInput(
                    "--zone " + zone + " is not a time zone; write it as Asia/Shanghai",
                    "--zone " + zone + " 不是时区；请写作 Asia/Shanghai");
        }
    }

    private void show(TreeHead head) {
        Language speech = language.language();
        if (json) {
            JsonOutput.print(ImmutableMap.of(
                    "file", out.toString(),
                    "ledger", head.ledger().value(),
                    "quarter", head.quarter().label(),
                    "size", head.size(),
                    "head", head.hash().toString()));
        } else {
            System.out.println(head.ledger() + " " + head.quarter() + ": " + head.size()
                    + speech.of(" entries in ", " 条，已写入 ") + out);
            if (head.size() == 0) {
                System.out.println(speech.of(
                        "Note: the record is empty; nothing was disclosed in " + head.ledger() + " up to then.",
                        "注意：记录为空；截至该季度 " + head.ledger() + " 没有公开任何内容。"));
            }
            System.out.println(speech.of("Head, to be posted where everybody sees it: ", "摘要（请张贴公布）：") + head.hash());
        }
    }
}
