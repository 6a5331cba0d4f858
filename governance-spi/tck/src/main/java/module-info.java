/** The storage contract as executable tests. */
module io.github.fourmatters.governance.tck {
    requires transitive io.github.fourmatters.governance.spi;
    requires transitive org.junit.jupiter.api;
    requires org.assertj.core;

    exports io.github.fourmatters.governance.tck;

    opens io.github.fourmatters.governance.tck to
            org.junit.platform.commons;
}
