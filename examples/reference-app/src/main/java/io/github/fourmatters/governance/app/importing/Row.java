package io.github.fourmatters.governance.app.importing;

import com.google.common.collect.ImmutableList;

/**
 * One row of a table, as it stands there.
 *
 * @param line the line of the file in which it begins, from 1; the header is usually line 1
 * @param values its fields
 */
record Row(long line, ImmutableList<String> values) {}
