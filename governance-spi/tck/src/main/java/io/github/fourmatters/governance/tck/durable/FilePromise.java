package io.github.fourmatters.governance.tck.durable;

/** Names what one storage in a file may promise and another may not; whatever is not promised is printed, and stands on its page. */
public enum FilePromise {

    /** Each acknowledged commit is flushed, so that a power cut loses none. */
    OUTLIVES_A_POWER_CUT,

    /** What is erased is overwritten by {@link io.github.fourmatters.governance.spi.DurableStorage#compact} while the storage is open. */
    OVERWRITES_WHAT_IS_ERASED,

    /** When a full disk has room again, the same storage object goes on; otherwise it must be opened again. */
    GOES_ON_AFTER_A_FULL_DISK,

    /** Several processes may have the file open at once, as several nodes have a server. */
    SERVES_SEVERAL_PROCESSES
}
