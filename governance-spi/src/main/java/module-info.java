/** The contracts that storage and notification systems implement, and a storage in memory. */
@SuppressWarnings("module") // a sibling that is built later
module io.github.fourmatters.governance.spi {
    requires transitive com.google.common;
    requires static transitive org.jspecify;

    exports io.github.fourmatters.governance.spi;
    exports io.github.fourmatters.governance.spi.anchor;
    exports io.github.fourmatters.governance.spi.charter;
    exports io.github.fourmatters.governance.spi.check to
            io.github.fourmatters.governance.backup;
    exports io.github.fourmatters.governance.spi.file to
            io.github.fourmatters.governance.backup,
            io.github.fourmatters.governance.jdbc;
    exports io.github.fourmatters.governance.spi.input;
    exports io.github.fourmatters.governance.spi.journal;
    exports io.github.fourmatters.governance.spi.memory;
    exports io.github.fourmatters.governance.spi.notice;
    exports io.github.fourmatters.governance.spi.text;
    exports io.github.fourmatters.governance.spi.timer;
    exports io.github.fourmatters.governance.spi.vault;
}
