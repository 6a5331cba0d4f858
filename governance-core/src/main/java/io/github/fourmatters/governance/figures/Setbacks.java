package io.github.fourmatters.governance.figures;

/**
 * How often in a period work was sent back or began again. Each is counted by events, so one issue may count more than once. Immutable.
 *
 * @param disconfirmed how often a complainant said that it was not resolved
 * @param objectionsUpheld how often an objection to a disclosed result was upheld
 * @param reopened how often a closed issue was reopened, for any cause
 * @param rebounds how many of these reopenings were because the trouble had come back (反弹)
 */
public record Setbacks(long disconfirmed, long objectionsUpheld, long reopened, long rebounds) {}
