package io.github.fourmatters.governance.vote;

/** Of what number a majority is a share (计票基数). Whoever is recused is in none of them. */
public enum MajorityBase {
    /** Of the votes cast for and against, Y + N; abstentions count on neither side. */
    CAST,
    /** Of all who are present, Y + N + A (到会人员); an abstention weighs against. */
    PRESENT,
    /** Of all who may vote, E (应到人员); an absence weighs against. */
    ELIGIBLE
}
