/** Who works for Hillside, and what the library lets them do. Start with {@link StaffDirectory}. */
@NullMarked
package io.github.fourmatters.governance.springboot.staff;

import org.jspecify.annotations.NullMarked;
