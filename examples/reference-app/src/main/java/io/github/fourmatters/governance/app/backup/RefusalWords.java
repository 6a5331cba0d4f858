package io.github.fourmatters.governance.app.backup;

import io.github.fourmatters.governance.app.shell.Complaint;
import io.github.fourmatters.governance.app.shell.LibrarySentences;
import io.github.fourmatters.governance.app.shell.Sentence;
import io.github.fourmatters.governance.backup.refusal.BackupException;
import io.github.fourmatters.governance.backup.refusal.BackupRefusal;
import java.nio.file.Path;

/** Tells why nothing was backed up or restored, in both languages, and with which exit code the command ends. */
final class RefusalWords {
    private RefusalWords() {}

    static Complaint complaint(BackupException refused, Path backup) {
        String english = String.valueOf(refused.getMessage());
        String detail = isForAdministrators(refused.refusal())
                ? "。" + LibrarySentences.of(english).chinese()
                : "";
        return Complaint.of(
                exitCode(refused.refusal()), new Sentence(english, backup + "：" + chinese(refused.refusal()) + detail));
    }

    private static int exitCode(BackupRefusal refusal) {
        return switch (refusal) {
            case FILE_EXISTS, LEDGER_UNKNOWN, WRONG_KIND, KEYS_MISSING -> Complaint.USAGE;
            case KEYS_WOULD_BE_LOST,
                    KEYS_OLDER,
                    KEYS_OF_ANOTHER,
                    VAULT_NOT_ENCRYPTED,
                    TARGET_IS_NEWER,
                    TARGET_DIFFERS,
                    TARGET_IS_OLDER,
                    TARGET_NOT_EMPTY,
                    CHARTER_DIFFERS -> Complaint.DIFFERENT;
            case FILE_FAILED, STORAGE_DAMAGED, TOO_LARGE, VAULT_UNKNOWN, NOT_A_BACKUP, NEWER_FORMAT, CUT, DAMAGED ->
                Complaint.STORAGE;
        };
    }

    /** Where the place and the words of the system help to find what is broken. */
    private static boolean isForAdministrators(BackupRefusal refusal) {
        return switch (refusal) {
            case FILE_FAILED, STORAGE_DAMAGED, TOO_LARGE, VAULT_UNKNOWN, CUT, DAMAGED -> true;
            default -> false;
        };
    }

    private static String chinese(BackupRefusal refusal) {
        return switch (refusal) {
            case FILE_EXISTS -> "同名文件已存在，未覆盖；请换一个文件名，或用 --replace 覆盖";
            case FILE_FAILED -> "文件无法读写；请确认路径、权限和磁盘空间";
            case STORAGE_DAMAGED -> "存储已损坏，未备份；请先运行 audit 查明，或恢复较早的备份";
            case TOO_LARGE -> "内容过长，未备份；请查明过长的内容";
            case KEYS_WOULD_BE_LOST -> "覆盖会丢失密钥文件中其他台账的密钥，未写出；请另指定 --keys，或备份全部台账";
            case LEDGER_UNKNOWN -> "没有所指定的台账；请核对 --ledger";
            case NOT_A_BACKUP -> "不是本程序的备份；请指定 backup 命令写出的文件";
            case NEWER_FORMAT -> "由更新版本写出；请使用更新的程序";
            case CUT -> "备份不完整；请重新获取该文件，或使用另一份备份";
            case DAMAGED -> "备份已损坏；请重新获取该文件，或使用另一份备份";
            case WRONG_KIND -> "备份与密钥文件互换了；备份放在前面，密钥文件用 --keys 指定";
            case KEYS_MISSING -> "缺少密钥文件；请用 --keys 指定最新的密钥文件，或用 --without-keys 不恢复言语";
            case KEYS_OLDER -> "密钥文件早于备份；请用 --keys 指定最新的密钥文件";
            case KEYS_OF_ANOTHER -> "密钥文件属于另一存储；请用 --keys 指定与备份同一存储的密钥文件";
            case VAULT_UNKNOWN -> "存储的保密库未说明其条目是否加密，未办理；请联系程序维护者";
            case VAULT_NOT_ENCRYPTED -> "目标存储未加密，未恢复；请恢复到新的存储";
            case TARGET_IS_NEWER -> "目标存储比备份更新，未恢复；如确需较早的状态，请恢复到新的存储";
            case TARGET_DIFFERS -> "目标存储中的事件与备份不同，未恢复；请恢复到新的存储";
            case TARGET_IS_OLDER -> "目标存储只有备份的部分事件，未恢复；请恢复到新的存储";
            case TARGET_NOT_EMPTY -> "目标存储中该台账并非全空，未恢复；请恢复到新的存储";
            case CHARTER_DIFFERS -> "目标存储中同名章程的内容不同，未恢复；请恢复到新的存储";
        };
    }
}
