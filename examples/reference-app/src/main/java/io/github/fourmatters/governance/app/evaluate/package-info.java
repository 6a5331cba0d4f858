/**
 * The story of one quarter's evaluation (三方评事): three electorates, a conflict of interest, a revision, a late ballot, a missing party, a
 * roster entry that does not hold yet, and a correction; then what the ballots come to.
 *
 * <p>Start with {@code Round}, which tells the story; {@code Street} is where it plays, {@code Works} what is evaluated, and
 * {@code RoundTables} what is told of it. Every figure is taken from what was recorded, none from the script.
 */
@NullMarked
package io.github.fourmatters.governance.app.evaluate;

import org.jspecify.annotations.NullMarked;
