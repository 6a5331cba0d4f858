/**
 * The contract of a storage that outlives the process, and of one that is a file.
 *
 * <p>Start reading at {@link io.github.fourmatters.governance.tck.durable.DurableStorageContract}, which adds codec, chain and kills to
 * the contract of a storage; {@link io.github.fourmatters.governance.tck.durable.FileStorageContract} adds images, damaged files,
 * flushes and full disks.
 *
 * <p>Lasting decisions:
 *
 * <ul>
 *   <li>A durable storage is asked for two things more than another one: to open again, and to be tampered with; a file, to be opened in
 *       its other ways, and to be spoilt.
 *   <li>The long tests take a minute in all by themselves, and as long as one likes by system properties, so that the same tests
 *       run at every build and as a soak.
 *   <li>What one file may promise and another may not is a {@link io.github.fourmatters.governance.tck.durable.FilePromise}; what is not
 *       promised is printed.
 *   <li>The process that is killed makes an object of the contract's subclass there, and opens the storage by it.
 * </ul>
 */
@NullMarked
package io.github.fourmatters.governance.tck.durable;

import org.jspecify.annotations.NullMarked;
