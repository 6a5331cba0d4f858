/**
 * Who is told of what, in which words, and how it gets there.
 *
 * <p>Start with {@link io.github.fourmatters.governance.notify.NoticeRules}, which turns events into notices.
 *
 * <p>Lasting decisions of this room:
 * <ul>
 *   <li>A notice is a template's code and its parameters: ids, moments and texts that are public anyway. Names and addresses are looked up
 *       by whoever delivers; words and language are chosen there too.
 *   <li>Notices are made of the facts of one command and counted within it, so that the dedupe key stays the same when the command
 *       is decided again.
 *   <li>An objection's answer goes to the complainants of the issue: the objector stands in an earlier event, and the answer is public.
 * </ul>
 */
@NullMarked
package io.github.fourmatters.governance.notify;

import org.jspecify.annotations.NullMarked;
