package io.github.fourmatters.governance.tck.workload;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Is what a child process has said: how far each writer is, and what became of the notices. Not thread-safe. */
final class Acknowledged {

    static final String OPENING = "opening";
    static final String OPENED = "opened";
    static final String FAILED = "failed";
    static final String INTENDED = "intended";
    static final String COMPLETED = "completed";
    static final String PARKED = "parked";
    private static final String STEP = "step";
    static final String KEPT = "kept";

    private final Map<Integer, Long> steps = new HashMap<>();
    private final Map<Place, Long> positions = new HashMap<>();
    private final Set<String> intended = new HashSet<>();
    private final Set<String> completed = new HashSet<>();
    private final Set<String> parked = new HashSet<>();
    private boolean opening;
    private boolean opened;
    private Optional<String> failure = Optional.empty();

    /** Names a step of a writer. */
    record Place(int writer, long step) {}

    static String step(int writer, long step, long position) {
        return (position > 0 ? KEPT : STEP) + " " + writer + " " + step + " " + position;
    }

    void hear(List<String> lines) {
        lines.forEach(this::hear);
    }

    private void hear(String line) {
        String[] words = line.split(" ", 2);
        switch (words[0]) {
            case OPENING -> opening = true;
            case OPENED -> opened = true;
            case FAILED -> failure = Optional.of(words[1]);
            case INTENDED -> intended.add(words[1]);
            case COMPLETED -> completed.add(words[1]);
            case PARKED -> parked.add(words[1]);
            case STEP, KEPT -> hearStep(words[1].split(" ", -1));
            default -> throw new IllegalStateException("the process said '" + line + "'");
        }
    }

    private void hearStep(String[] words) {
        int writer = Integer.parseInt(words[0]);
        long step = Long.parseLong(words[1]);
        steps.put(writer, step);
        long position = Long.parseLong(words[2]);
        if (position > 0) {
            positions.put(new Place(writer, step), position);
        }
    }

    long steps(int writer) {
        return steps.getOrDefault(writer, 0L);
    }

    long steps() {
        return steps.values().stream().mapToLong(each -> each).sum();
    }

    /** Gives how many steps kept something. */
    long commands() {
        return positions.size();
    }

    Map<Place, Long> positions() {
        return positions;
    }

    boolean isOpening() {
        return opening;
    }

    boolean isOpened() {
        return opened;
    }

    Optional<String> failure() {
        return failure;
    }

    Set<String> intended() {
        return intended;
    }

    Set<String> completed() {
        return completed;
    }

    Set<String> parked() {
        return parked;
    }
}
