/**
 * The storage contract as executable tests: a storage that passes them may be handed to the library.
 *
 * <p>Start reading at {@link io.github.fourmatters.governance.tck.StorageContract}; a storage that outlives the process
 * takes {@link io.github.fourmatters.governance.tck.DurableStorageContract} instead, which adds to it.
 *
 * <p>Lasting decisions:
 *
 * <ul>
 *   <li>A test's name begins with the rule that it is about, and no test is ever skipped. The rules: (1) a conflict is a
 *       value and leaves the transaction usable; (2) the feed never skips; (3) a rollback leaves nothing; (4) the same
 *       command again returns the first result; (5) of many at one version exactly one wins; (6) microseconds are kept;
 *       (7) what cannot be read is named; (8) edges of pages, large payloads, every character, null; (9) a kill loses
 *       nothing acknowledged; (10) a claim that ran out changes nothing; (11) erased is erased, and known to be; (12) every
 *       read can be made inside a transaction, sees its own writes, and takes no second connection; (15) a charter that
 *       was published stands for ever; (16) a closed storage does nothing more.
 *   <li>Each room of the contract is a class of tests, one extending the other, so that no file grows with the
 *       contract; an adapter sees the last of them alone.
 *   <li>The kit knows a storage by its contract alone. Only a durable one is asked for two things more: to open again,
 *       and to be tampered with.
 *   <li>Several nodes are several storage objects on one place. Whoever brings a storage says whether there may be a second
 *       one, and the tests of what happens at once then let half of the threads work on each. A storage that says no is
 *       tested on its one object, and promises several nodes nothing.
 * </ul>
 */
@NullMarked
package io.github.fourmatters.governance.tck;

import org.jspecify.annotations.NullMarked;
