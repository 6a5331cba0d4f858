/** Facts and values of the library as JSON, written and read by Jackson. */
module io.github.fourmatters.governance.json {
    requires transitive com.fasterxml.jackson.databind;
    requires transitive io.github.fourmatters.governance;
    requires com.fasterxml.jackson.datatype.guava;
    requires com.fasterxml.jackson.datatype.jdk8;
    requires com.fasterxml.jackson.datatype.jsr310;

    exports io.github.fourmatters.governance.json;
}
