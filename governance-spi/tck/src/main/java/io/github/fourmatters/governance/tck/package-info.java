/**
 * The storage contract as executable tests: a storage that passes them may be handed to the library.
 *
 * <p>Start reading at {@link io.github.fourmatters.governance.tck.StorageContract}; a storage that outlives the process
 * takes {@link io.github.fourmatters.governance.tck.durable.DurableStorageContract} instead, which adds codec, chain and kills, and one
 * that is a file takes {@link io.github.fourmatters.governance.tck.durable.FileStorageContract}, which adds images, damaged files, flushes
 * and full disks. A cipher of a vault takes {@link io.github.fourmatters.governance.tck.cipher.VaultCipherContract}. The rules are {@link
 * io.github.fourmatters.governance.tck.ContractRule}.
 *
 * <p>Lasting decisions:
 *
 * <ul>
 *   <li>A test's name begins with the number of the rule that it is about. None is skipped in silence: what cannot be tried on a
 *       machine, for want of strace or of the right to mount, is printed with the reason.
 *   <li>Only what JUnit 5 and JUnit 6 both have is used, and of JUnit the API alone.
 *   <li>Each part of the contract is a class of tests, one extending the other, so that no file grows with the
 *       contract; an adapter sees the last of them alone.
 *   <li>The kit knows a storage by its contract alone.
 *   <li>Several nodes are several storage objects on one place. Whoever brings a storage says whether there may be a second
 *       one, and the tests of what happens at once then let half of the threads work on each. A storage that says no is
 *       tested on its one object, and promises several nodes nothing.
 * </ul>
 */
@NullMarked
package io.github.fourmatters.governance.tck;

import org.jspecify.annotations.NullMarked;
