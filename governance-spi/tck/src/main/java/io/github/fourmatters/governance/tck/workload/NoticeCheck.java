package io.github.fourmatters.governance.tck.workload;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Looks whether each notice is still there, or was delivered, or parked; and none twice. */
final class NoticeCheck {

    private NoticeCheck() {}

    static List<String> of(Kept kept, List<Progress> workloads, List<String> waiting, List<String> parked) {
        List<String> torn = new ArrayList<>();
        Set<String> there = new HashSet<>();
        waiting.forEach(each -> add(there, each, torn));
        parked.forEach(each -> add(there, each, torn));
        Set<String> intended = union(workloads, Acknowledged::intended);
        for (String each : kept.notices.keySet()) {
            if (!there.contains(each) && !intended.contains(each)) {
                torn.add("notice " + each + " is lost");
            }
        }
        for (String each : union(workloads, Acknowledged::completed)) {
            if (there.contains(each)) {
                torn.add("notice " + each + " was completed, and is there again");
            }
        }
        Set<String> aside = new HashSet<>(parked);
        for (String each : union(workloads, Acknowledged::parked)) {
            if (!aside.contains(each)) {
                torn.add("notice " + each + " was parked, and is not listed");
            }
        }
        there.removeAll(kept.notices.keySet());
        there.forEach(each -> torn.add("notice " + each + " was never enqueued"));
        return torn;
    }

    private static void add(Set<String> there, String key, List<String> torn) {
        if (!there.add(key)) {
            torn.add("notice " + key + " is there twice");
        }
    }

    private static Set<String> union(List<Progress> workloads, Function<Acknowledged, Set<String>> part) {
        Set<String> all = new HashSet<>();
        workloads.forEach(each -> all.addAll(part.apply(each.acknowledged())));
        return all;
    }
}
