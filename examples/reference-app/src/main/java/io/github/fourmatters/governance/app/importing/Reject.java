package io.github.fourmatters.governance.app.importing;

import io.github.fourmatters.governance.app.shell.Sentence;

/**
 * A row that was not taken.
 *
 * @param line the line of the file in which it begins
 * @param id its id, blank if it has none
 * @param reason a word for counting: a {@link RejectReason} or a refusal of the library's
 * @param detail the field and the value, in words
 */
record Reject(long line, String id, String reason, Sentence detail) {}
