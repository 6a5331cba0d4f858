package io.github.fourmatters.governance.testkit.audit;

import static io.github.fourmatters.governance.audit.FindingKind.ALARM_MISSING;
import static io.github.fourmatters.governance.audit.FindingKind.STORAGE_INCONSISTENT;
import static io.github.fourmatters.governance.audit.FindingKind.WORDS_MISSING;
import static io.github.fourmatters.governance.testkit.audit.Change.change;

import java.util.stream.Stream;

/** What is put where no ledger is, so that no listing of a ledger comes by it. */
final class GhostLedger {
    private GhostLedger() {}

    static Stream<Change> changes() {
        return Stream.of(
                change(
                        "a notice moved to a ledger that does not exist",
                        "UPDATE gov_notice SET ledger = 'ghost' WHERE " + TamperedStorageTest.NOTICE,
                        STORAGE_INCONSISTENT),
                change(
                        "an alarm moved to a ledger that does not exist",
                        "UPDATE gov_timer SET ledger_number = 99 WHERE " + TamperedStorageTest.TIMER,
                        STORAGE_INCONSISTENT,
                        STORAGE_INCONSISTENT,
                        ALARM_MISSING),
                change(
                        "a checkpoint in a ledger that does not exist",
                        "INSERT INTO gov_checkpoint (view_id, ledger, read_position) VALUES ('v'," + " 'ghost', 5)",
                        STORAGE_INCONSISTENT),
                change(
                        "words moved to a ledger that does not exist",
                        "UPDATE gov_vault SET ledger_number = 99 WHERE " + TamperedStorageTest.REPORT,
                        STORAGE_INCONSISTENT,
                        WORDS_MISSING),
                change(
                        "a token in a ledger that does not exist",
                        "INSERT INTO gov_vault_token (ledger_number, token, subject) VALUES (99, 't'," + " 'r-1')",
                        STORAGE_INCONSISTENT),
                change(
                        "an erasure in a ledger that does not exist",
                        "INSERT INTO gov_vault_erased (ledger_number, subject) VALUES (99, 'r-1')",
                        STORAGE_INCONSISTENT),
                change(
                        "a command in a ledger that does not exist",
                        "INSERT INTO gov_command (first_event, ledger_number, command_id, event_count,"
                                + " fingerprint, recorded_at) VALUES (108851651149825, 99, 'c', 0, X'0066', 0)",
                        STORAGE_INCONSISTENT),
                change(
                        "a stream in a ledger that does not exist",
                        "INSERT INTO gov_stream (ledger_number, stream_kind, stream_key,"
                                + " stream_version) VALUES (99, 'issue', 'i-99', 0)",
                        STORAGE_INCONSISTENT,
                        STORAGE_INCONSISTENT),
                change(
                        "a stream without events",
                        "INSERT INTO gov_stream (ledger_number, stream_kind, stream_key,"
                                + " stream_version) SELECT MIN(ledger_number), 'issue', 'i-99', 0 FROM"
                                + " gov_ledger",
                        STORAGE_INCONSISTENT));
    }
}
