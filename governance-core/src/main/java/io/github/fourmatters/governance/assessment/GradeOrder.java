package io.github.fourmatters.governance.assessment;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.score.GradeScale;

/** The names of grades, from the best on. */
record GradeOrder(ImmutableList<String> names) {
    static GradeOrder of(GradeScale grades) {
        return new GradeOrder(ImmutableList.<String>builder()
                .addAll(grades.steps().stream().map(GradeScale.Step::name).iterator())
                .add(grades.below())
                .build());
    }

    boolean contains(String name) {
        return names.contains(name);
    }

    boolean reaches(String grade, String least) {
        return names.indexOf(grade) <= names.indexOf(least);
    }

    @Override
    public String toString() {
        return String.join(", ", names);
    }
}
