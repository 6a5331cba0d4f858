/** The storage contract as executable tests. */
module io.github.fourmatters.governance.tck {
    requires transitive io.github.fourmatters.governance.spi;
    requires transitive org.junit.jupiter.api;
    requires org.assertj.core;

    exports io.github.fourmatters.governance.tck;
    exports io.github.fourmatters.governance.tck.cipher;
    exports io.github.fourmatters.governance.tck.durable;
    exports io.github.fourmatters.governance.tck.fact;

    opens io.github.fourmatters.governance.tck to
            org.junit.platform.commons;
    opens io.github.fourmatters.governance.tck.cipher to
            org.junit.platform.commons;
    opens io.github.fourmatters.governance.tck.durable to
            org.junit.platform.commons;
}
