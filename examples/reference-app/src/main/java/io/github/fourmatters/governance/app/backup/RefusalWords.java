package io.github.fourmatters.governance.app.backup;

import io.github.fourmatters.governance.app.shell.Complaint;
import io.github.fourmatters.governance.backup.refusal.BackupException;
import io.github.fourmatters.governance.backup.refusal.BackupRefusal;

/** Tells why nothing was backed up or restored, in both languages, and with which exit code the command ends. */
final class RefusalWords {
    private RefusalWords() {}

    static Complaint complaint(BackupException refused) {
        return of(refused).behind(chinese(refused.refusal()));
    }

    private static Complaint of(BackupException refused) {
        String message = String.valueOf(refused.getMessage());
        return switch (refused.refusal()) {
            case FILE_EXISTS, LEDGER_UNKNOWN, WRONG_KIND, KEYS_MISSING -> Complaint.badInput(message);
            case KEYS_WOULD_BE_LOST,
                    KEYS_OLDER,
                    KEYS_OF_ANOTHER,
                    VAULT_NOT_ENCRYPTED,
                    TARGET_IS_NEWER,
                    TARGET_DIFFERS,
                    TARGET_IS_OLDER,
                    TARGET_NOT_EMPTY,
                    CHARTER_DIFFERS -> Complaint.different(message);
            case FILE_FAILED, STORAGE_DAMAGED, TOO_LARGE, VAULT_UNKNOWN, NOT_A_BACKUP, NEWER_FORMAT, CUT, DAMAGED ->
                Complaint.storage(message);
        };
    }

    private static String chinese(BackupRefusal refusal) {
        return switch (refusal) {
            case FILE_EXISTS -> "同名文件已存在，未覆盖；请换一个文件名，或用 --replace 覆盖；详见下一行（英文）";
            case FILE_FAILED -> "文件无法读写；详见下一行（英文）";
            case STORAGE_DAMAGED -> "存储已损坏，未备份；详见下一行（英文）";
            case TOO_LARGE -> "内容过长，未备份；详见下一行（英文）";
            case KEYS_WOULD_BE_LOST -> "覆盖后会丢失密钥，未写出；详见下一行（英文）";
            case LEDGER_UNKNOWN -> "没有该台账；详见下一行（英文）";
            case NOT_A_BACKUP -> "不是本系统的备份；详见下一行（英文）";
            case NEWER_FORMAT -> "由更新版本写出；详见下一行（英文）";
            case CUT -> "备份不完整；详见下一行（英文）";
            case DAMAGED -> "备份已损坏；详见下一行（英文）";
            case WRONG_KIND -> "备份与密钥文件互换了；详见下一行（英文）";
            case KEYS_MISSING -> "缺少密钥文件；详见下一行（英文）";
            case KEYS_OLDER -> "密钥文件早于备份；详见下一行（英文）";
            case KEYS_OF_ANOTHER -> "密钥文件属于另一存储；详见下一行（英文）";
            case VAULT_UNKNOWN -> "存储的保密库未说明其条目是否加密；详见下一行（英文）";
            case VAULT_NOT_ENCRYPTED -> "目标存储未加密；详见下一行（英文）";
            case TARGET_IS_NEWER -> "目标存储更新，未恢复；详见下一行（英文）";
            case TARGET_DIFFERS -> "目标存储的事件不同，未恢复；详见下一行（英文）";
            case TARGET_IS_OLDER -> "目标存储只有部分事件，未恢复；详见下一行（英文）";
            case TARGET_NOT_EMPTY -> "目标存储中该台账并非全空，未恢复；详见下一行（英文）";
            case CHARTER_DIFFERS -> "章程不同，未恢复；详见下一行（英文）";
        };
    }
}
