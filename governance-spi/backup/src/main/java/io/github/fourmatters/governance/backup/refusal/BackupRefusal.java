package io.github.fourmatters.governance.backup.refusal;

/** Says why no backup was written, or why a file was not read or restored. Nothing was changed then, unless the constant says so. */
public enum BackupRefusal {

    /** A file of that name is there. It is overwritten only when that is asked for. */
    FILE_EXISTS,

    /** The operating system failed: no room, no permission, no such file or folder. Once that is mended the same may be tried again. */
    FILE_FAILED,

    /** The events in the storage do not fit each other, so that a backup of them could not be restored. An audit tells more. */
    STORAGE_DAMAGED,

    /** Something in the storage is longer than a line of a backup may be. */
    TOO_LARGE,

    /** The file that is to be overwritten with keys holds one of a subject that this storage neither has nor has erased. */
    KEYS_WOULD_BE_LOST,

    /** A ledger was named that is not there: in the storage when a backup is made, in the file when it is restored. */
    LEDGER_UNKNOWN,

    /** The file was not written by this library's backup. */
    NOT_A_BACKUP,

    /** The file was written by a newer version of this library. */
    NEWER_FORMAT,

    /** The file ends before its last line. */
    CUT,

    /** Something in the file is not what was written. */
    DAMAGED,

    /** A file of keys was given in the place of a backup, or a backup in the place of the keys. */
    WRONG_KIND,

    /** The vault's entries in the file are encrypted, and it was not said where their keys are. */
    KEYS_MISSING,

    /** The keys were written before the backup, so that some of its subjects' keys may be missing among them. */
    KEYS_OLDER,

    /** The file of keys knows nothing of a ledger that is to be restored: it belongs to another storage. */
    KEYS_OF_ANOTHER,

    /** The vault's entries in the file are encrypted, and the vault of the storage is not, so that nobody could read them there. */
    VAULT_NOT_ENCRYPTED,

    /** The storage's vault does not tell whether its entries are encrypted, so that a backup could hold them in the clear unnoticed. */
    VAULT_UNKNOWN,

    /** The storage has the ledger with all of the file's events and more, so that restoring it would lose some. */
    TARGET_IS_NEWER,

    /** The storage has the ledger with other events than the file. */
    TARGET_DIFFERS,

    /**
     * The storage has the ledger with the first of the file's events alone. Nobody knows what its timers, notices and vault have gone
     * through since, so that it is not moved on.
     */
    TARGET_IS_OLDER,

    /** The storage has no event of the ledger, and yet timers, notices or entries of its vault. */
    TARGET_NOT_EMPTY,

    /** The storage has a charter of the same version that says something else, or holds from another instant. */
    CHARTER_DIFFERS
}
