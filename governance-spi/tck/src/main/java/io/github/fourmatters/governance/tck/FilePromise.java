package io.github.fourmatters.governance.tck;

/** Names what one storage in a file may promise and another may not; whatever is not promised is printed, and stands on its page. */
public enum FilePromise {

    /** Each acknowledged commit is flushed, so that a power cut loses none. */
    OUTLIVES_A_POWER_CUT,

    /** Several processes may have the file open at once, as several nodes have a server. */
    SERVES_SEVERAL_PROCESSES,

    /** After a full disk the same storage goes on once there is room, without being closed and opened again. */
    GOES_ON_AFTER_A_FULL_DISK,

    /** {@link io.github.fourmatters.governance.spi.DurableStorage#compact} overwrites what was erased while the storage is open. */
    OVERWRITES_WHAT_WAS_ERASED
}
