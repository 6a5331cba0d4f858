/** What an embedder adds of its own, with nothing but what the library shows everybody. */
module io.github.fourmatters.governance.extending {
    requires io.github.fourmatters.governance;
    requires static org.jspecify;
}
