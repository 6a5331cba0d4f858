package io.github.fourmatters.governance.app.importing;

/**
 * A row that was not taken.
 *
 * @param row the row
 * @param id its id, blank if it has none
 * @param reason a word for counting: a {@link RejectReason} or a refusal of the library's
 * @param detail the field and the value, in words
 */
record Reject(Row row, String id, String reason, String detail) {}
