/** Backups of ledgers as portable files, over the storage contracts alone. */
module io.github.fourmatters.governance.backup {
    requires transitive io.github.fourmatters.governance.spi;
    requires com.fasterxml.jackson.core;

    exports io.github.fourmatters.governance.backup;
    exports io.github.fourmatters.governance.backup.refusal;
}
