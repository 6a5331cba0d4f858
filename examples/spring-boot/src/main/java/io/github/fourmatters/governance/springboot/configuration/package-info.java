/** The beans: storage, door and dispatcher of the library, its clock, and the tables of both. Start with {@link GovernanceConfiguration}. */
@NullMarked
package io.github.fourmatters.governance.springboot.configuration;

import org.jspecify.annotations.NullMarked;
