package io.github.fourmatters.governance.app.disclosure;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.hash.HashCode;
import io.github.fourmatters.governance.app.option.JsonOption;
import io.github.fourmatters.governance.app.option.LanguageOption;
import io.github.fourmatters.governance.app.shell.Complaint;
import io.github.fourmatters.governance.app.shell.JsonOutput;
import io.github.fourmatters.governance.app.shell.Language;
import io.github.fourmatters.governance.app.shell.LibrarySentences;
import io.github.fourmatters.governance.app.shell.Sentence;
import io.github.fourmatters.governance.app.shell.Table;
import io.github.fourmatters.governance.disclosure.TreeHead;
import io.github.fourmatters.governance.issue.Digest;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.publicrecord.Finding;
import io.github.fourmatters.governance.publicrecord.FindingKind;
import io.github.fourmatters.governance.publicrecord.RecordVerifier;
import io.github.fourmatters.governance.publicrecord.Verification;
import io.github.fourmatters.governance.publicrecord.VouchedEntry;
import io.github.fourmatters.governance.spi.input.InputFile;
import io.github.fourmatters.governance.spi.input.UnreadableInputException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks a published record, from the file alone: yes is 0, no is 1, and a file that is no record is 3. */
@Command(
        name = "verify",
        description =
                "Checks a published record; needs nothing but the file. Ends with 0 if it holds, with 1 if it does not, with 3 if it is no record.",
        mixinStandardHelpOptions = true)
public final class VerifyCommand implements Callable<Integer> {
    @Parameters(paramLabel = "RECORD", description = "The published file.")
    private Path file = Path.of("record.json");

    @Option(names = "--issue", paramLabel = "ID", description = "An issue that must be in the record.")
    private @Nullable IssueId issue;

    @Option(
            names = "--head",
            paramLabel = "HASH",
            description =
                    "The head of an earlier quarter, as it was written down then; the record must have grown out of it.")
    private @Nullable String head;

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Mixin
    private JsonOption json = new JsonOption();

    /** Makes the command, with its defaults. */
    public VerifyCommand() {}

    @Override
    public Integer call() {
        Verification verification = RecordVerifier.verify(bytes(), Optional.ofNullable(issue), noted());
        if (json.isGiven()) {
            JsonOutput.print(answer(verification));
        } else {
            show(verification);
        }
        return exitCode(verification);
    }

    private Optional<HashCode> noted() {
        try {
            return Optional.ofNullable(head).map(text -> HashCode.fromString(new Digest(text).value()));
        } catch (IllegalArgumentException wrong) {
            throw Complaint.badInput("--head: " + wrong.getMessage(), "--head " + head + " 不是摘要；请照抄当时公布的摘要");
        }
    }

    private byte[] bytes() {
        try {
            return InputFile.of(file, RecordVerifier.LIMITS).bytes();
        } catch (UnreadableInputException unreadable) {
            Sentence why = LibrarySentences.of(unreadable.problem());
            throw Complaint.storage(
                    file + " cannot be read (" + why.english() + "); name a published record",
                    file + " 无法读取（" + why.chinese() + "）；请指定已公示的记录文件");
        }
    }

    private static int exitCode(Verification verification) {
        if (verification.holds()) {
            return 0;
        }
        return verification.findings().stream().anyMatch(finding -> finding.kind() == FindingKind.UNREADABLE)
                ? Complaint.STORAGE
                : Complaint.DIFFERENT;
    }

    private ImmutableMap<String, Object> answer(Verification verification) {
        return ImmutableMap.of(
                "holds", verification.holds(),
                "findings", verification.findings().stream().map(this::answer).toList(),
                "heads",
                        verification.heads().stream().map(VerifyCommand::answer).toList(),
                "entries",
                        verification.entries().stream().map(VouchedEntry::place).toList(),
                "unopened", verification.unopened());
    }

    private ImmutableMap<String, Object> answer(Finding finding) {
        return ImmutableMap.of(
                "kind", finding.kind().name(),
                "place", finding.place(),
                "text", finding.text(language.language().ofLibrary()));
    }

    private static ImmutableMap<String, Object> answer(TreeHead each) {
        return ImmutableMap.of(
                "quarter", each.quarter().label(),
                "size", each.size(),
                "hash", each.hash().toString());
    }

    private void show(Verification verification) {
        Language speech = language.language();
        if (verification.holds()) {
            System.out.println(speech.of("Yes: " + file + " holds.", "是：" + file + " 核对无误。"));
            showHeads(verification.heads());
            if (issue != null) {
                System.out.println(
                        speech.of("Issue " + issue + " is in the record, entries ", "事项 " + issue + " 在记录中，条目 ")
                                + verification.entries().stream()
                                        .map(VouchedEntry::place)
                                        .toList());
                verification.entries().stream()
                        .flatMap(entry -> new VouchedText(speech).lines(entry).stream())
                        .forEach(System.out::println);
            }
        } else {
            System.out.println(speech.of("No: " + file + " does not hold.", "否：" + file + " 核对不符。"));
            verification.findings().forEach(finding -> say(finding, speech));
        }
        if (!verification.unopened().isEmpty()) {
            System.out.println(new VouchedText(speech).unopened(verification.unopened()));
        }
    }

    /** What a parser says is known in English alone, and is quoted. */
    private static void say(Finding finding, Language speech) {
        String text = finding.text(speech.ofLibrary());
        System.out.println(
                speech == Language.ZH && finding.kind() == FindingKind.UNREADABLE
                        ? "- 该文件不是可读的公示记录；请重新获取。"
                                + LibrarySentences.of(finding.text(Language.EN.ofLibrary()))
                                        .chinese()
                        : "- " + text);
    }

    private void showHeads(ImmutableList<TreeHead> heads) {
        Language speech = language.language();
        Table table = new Table(
                speech.of("Community ", "社区 ") + heads.get(0).ledger(),
                speech.of("Quarter", "季度"),
                speech.of(">Entries", ">条目"),
                speech.of("Head, to be written down", "摘要（可抄录）"));
        heads.forEach(each -> table.row(each.quarter(), each.size(), each.hash()));
        System.out.print(table.text());
    }
}
