/**
 * The story of one joint meeting (联席会议): three issues, an amendment, a recusal, a casting vote, a secret ballot and an adjournment, and
 * the minutes of all of it.
 *
 * <p>Start with {@code Agenda}, which tells the story; {@code Hall} is where it plays.
 */
@NullMarked
package io.github.fourmatters.governance.app.meeting;

import org.jspecify.annotations.NullMarked;
