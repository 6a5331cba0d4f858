package io.github.fourmatters.governance.tck.workload;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.spi.CommandId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Is how far a workload has come, as its process said and as the storage shows. Not thread-safe. */
public final class Progress {

    /** Begins each line in which a process acknowledges a step that changed something for good. */
    public static final String ACKNOWLEDGED = Acknowledged.KEPT;

    private final Workload workload;
    private final ImmutableList<Script> scripts;
    private final Acknowledged acknowledged = new Acknowledged();

    /**
     * Begins with nothing done.
     *
     * @param workload what is done
     */
    public Progress(Workload workload) {
        this.workload = workload;
        ImmutableList.Builder<Script> all = ImmutableList.builder();
        for (int writer = 0; writer < workload.writers(); writer++) {
            all.add(new Script(workload, writer));
        }
        scripts = all.build();
    }

    /**
     * Takes in what the process has said.
     *
     * @param lines its lines
     */
    public void hear(List<String> lines) {
        acknowledged.hear(lines);
        for (int writer = 0; writer < scripts.size(); writer++) {
            Script script = scripts.get(writer);
            while (script.done() < acknowledged.steps(writer)) {
                script.done(script.next());
            }
        }
    }

    /**
     * Tells how many steps are acknowledged that changed something for good.
     *
     * @return how many
     */
    public long commands() {
        return acknowledged.commands();
    }

    /**
     * Tells how many steps of any kind are acknowledged.
     *
     * @return how many
     */
    public long steps() {
        return acknowledged.steps();
    }

    /** Gives the step that each writer was at, or was about to begin with. */
    ImmutableList<Step> underWay() {
        return scripts.stream().map(Script::next).collect(ImmutableList.toImmutableList());
    }

    /** Counts in each step that was under way and that the storage kept. */
    void settle(Predicate<Step> isThere) {
        for (Script each : scripts) {
            Step next = each.next();
            if (next.kind().isKeeping() && isThere.test(next)) {
                each.done(next);
            }
        }
    }

    void addTo(Kept all) {
        scripts.forEach(each -> all.addAll(each.kept()));
    }

    void requireNoFailure(String output) {
        acknowledged.failure().ifPresent(failure -> {
            throw new AssertionError(workload + " failed: " + failure + "; the process said: " + output);
        });
    }

    Acknowledged acknowledged() {
        return acknowledged;
    }

    /** Gives the commands that are acknowledged, each with the first position that its events were told to have. */
    Map<CommandId, Long> positions() {
        Map<CommandId, Long> positions = new HashMap<>();
        acknowledged
                .positions()
                .forEach((place, position) -> positions.put(
                        new CommandId(workload.name() + "-" + place.writer() + "-c" + place.step()), position));
        return positions;
    }

    /** Gives, of each writer that kept something, the step that it kept last. */
    ImmutableList<Step> last() {
        return scripts.stream().flatMap(each -> each.kept().last().stream()).collect(ImmutableList.toImmutableList());
    }
}
