package io.github.fourmatters.governance.whatif;

import io.github.fourmatters.governance.whatif.WhatIf.Share;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;

/**
 * The on-time share of the last plan of each issue: completed by its due instant ÷ (completed + open past it).
 *
 * @param recorded as recorded
 * @param otherwise as it would be
 */
record OnTime(Share recorded, Share otherwise) {
    static OnTime of(Collection<Course> courses, Instant asOf) {
        return new OnTime(share(courses, asOf, Course.Due::recorded), share(courses, asOf, Course.Due::otherwise));
    }

    private static Share share(Collection<Course> courses, Instant asOf, Function<Course.Due, Instant> instant) {
        long onTime = 0;
        long judged = 0;
        for (Course course : courses) {
            Optional<Instant> due = course.due().map(instant);
            if (due.isPresent()) {
                boolean done = course.completed().isPresent();
                boolean kept = !course.completed().orElse(asOf).isAfter(due.get());
                judged += done || !kept ? 1 : 0;
                onTime += done && kept ? 1 : 0;
            }
        }
        return new Share(onTime, judged);
    }
}
