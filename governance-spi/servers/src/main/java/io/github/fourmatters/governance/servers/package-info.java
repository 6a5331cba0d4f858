/**
 * Starts database servers for tests, one of a kind for all tests of a process and of its children. Start with
 * {@link io.github.fourmatters.governance.servers.PostgresqlServer}, whose programs come with the libraries, and
 * {@link io.github.fourmatters.governance.servers.MariaDbServer}, which needs MariaDB installed: where it is not, tests that bear
 * {@link io.github.fourmatters.governance.servers.WhereMariaDbIs} are skipped aloud.
 */
@NullMarked
package io.github.fourmatters.governance.servers;

import org.jspecify.annotations.NullMarked;
