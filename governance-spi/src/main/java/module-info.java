/** What other systems implement: storage and notification contracts that know no domain. */
module io.github.fourmatters.governance.spi {
    requires transitive com.google.common;
    requires static transitive org.jspecify;
}
