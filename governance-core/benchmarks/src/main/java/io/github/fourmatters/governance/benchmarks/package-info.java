/**
 * Side-by-side runs. Start with {@link io.github.fourmatters.governance.benchmarks.Speed}, then
 * {@link io.github.fourmatters.governance.benchmarks.TickSpeed} and {@link io.github.fourmatters.governance.benchmarks.TallySpeed};
 * {@link io.github.fourmatters.governance.benchmarks.ManyWriters} shows what many writers on one ledger share.
 *
 * <p>They are no tests: they print steps per second and ratios measured in one run.
 *
 * <p>What limits the library on an H2 file: H2 writes each commit as whole pages, of every index that it touches, from the leaf to the root,
 * and of its own list of the chunks that these replace. In memory a step costs a tenth or less of what it costs on the file. So what counts
 * is how many indexes a step touches and how large the pages are. A step of the library touches the three of the events and the head as the
 * peer does, two more where it sets a timer, two for a report in the vault, and three for each notice. With the storage's pages of 4 KB it
 * writes about 15 KB a step without notices and 17 KB with them, against 26 KB of the peer with H2's own 16 KB and 12 KB of the peer with
 * the same pages. What is left of the difference are those indexes, and the statements for the timers, the notices and the version of each
 * stream.
 *
 * <p>What limits many writers on one ledger: with one writer each command waits for its own flush, and on PostgreSQL for four round trips
 * and the commit, as the peer does. With many the commands that come meanwhile share a transaction, so the flush and most of the
 * round trips are shared as well; then the processor limits, since one thread decides for the ledger while the others wait.
 *
 * <p>What limits the tally: following references. Per ballot it reads party and level and adds one to a counter, as the indexed loop does. Per
 * issue it also reads the poll, its ballots and their eligibility, and adds 16 numbers to the sums of the cell and turnout, which lie
 * somewhere in some megabytes: that is what the loop does not do, since it keeps no turnouts and asks nothing. With 28 ballots an issue
 * both parts take about the same time; the more ballots an issue has, the nearer the two come.
 */
@NullMarked
package io.github.fourmatters.governance.benchmarks;

import org.jspecify.annotations.NullMarked;
