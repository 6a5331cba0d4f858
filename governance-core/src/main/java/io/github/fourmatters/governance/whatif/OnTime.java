package io.github.fourmatters.governance.whatif;

import io.github.fourmatters.governance.whatif.WhatIf.Share;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The on-time share of the last plan of each issue: completed by its due instant ÷ (completed + open past it). What is not simulated
 * counts as recorded on both sides, so that the two differ by what flips and by nothing else.
 *
 * @param recorded as recorded
 * @param otherwise as it would be
 */
record OnTime(Share recorded, Share otherwise) {
    static OnTime of(Collection<Course> courses, Instant asOf) {
        return new OnTime(
                share(courses, Course.Done::recorded, course -> isOverdue(course, asOf, Course.Due::recorded)),
                share(
                        courses,
                        Course.Done::otherwise,
                        course -> isOverdue(
                                course, asOf, course.isSimulated() ? Course.Due::otherwise : Course.Due::recorded)));
    }

    private static Share share(
            Collection<Course> courses, Predicate<Course.Done> isOnTime, Predicate<Course> isOverdue) {
        long onTime = 0;
        long judged = 0;
        for (Course course : courses) {
            Optional<Course.Done> done = course.done();
            judged += done.isPresent() || isOverdue.test(course) ? 1 : 0;
            onTime += done.filter(isOnTime).isPresent() ? 1 : 0;
        }
        return new Share(onTime, judged);
    }

    private static boolean isOverdue(Course course, Instant asOf, Function<Course.Due, Instant> which) {
        return course.due().map(which).filter(asOf::isAfter).isPresent();
    }
}
