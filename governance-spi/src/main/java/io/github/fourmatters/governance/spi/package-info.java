/**
 * The contracts that a storage and a notifier fulfil. Nothing here knows the domain.
 */
@NullMarked
package io.github.fourmatters.governance.spi;

import org.jspecify.annotations.NullMarked;
