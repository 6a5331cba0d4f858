/**
 * The timers: what falls due in a ledger, set in the transaction of the events that make it fall due.
 *
 * <p>Start reading at {@link io.github.fourmatters.governance.spi.timer.Timers}.
 *
 * <p>Lasting decisions: a timer is a fact, not a callback: whoever asks what is due acts on it and cancels it in the
 * transaction of what it did, so that any number of nodes may ask at once. No clock is read here; the caller says what
 * time it is.
 */
@NullMarked
package io.github.fourmatters.governance.spi.timer;

import org.jspecify.annotations.NullMarked;
