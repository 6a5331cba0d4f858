/** What happens without anybody's asking: alarms ring, and notices are delivered. Start with {@link AlarmSchedule}. */
@NullMarked
package io.github.fourmatters.governance.springboot.schedule;

import org.jspecify.annotations.NullMarked;
