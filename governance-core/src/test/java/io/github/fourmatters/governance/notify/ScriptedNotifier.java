package io.github.fourmatters.governance.notify;

import io.github.fourmatters.governance.spi.notice.Delivery;
import io.github.fourmatters.governance.spi.notice.Notice;
import io.github.fourmatters.governance.spi.notice.Notifier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/** Answers as it is told to, and keeps the dedupe keys of what it was handed and of what it took. */
final class ScriptedNotifier implements Notifier {
    private final List<String> handed = Collections.synchronizedList(new ArrayList<>());
    private final List<String> taken = Collections.synchronizedList(new ArrayList<>());
    private volatile Function<Notice, Delivery> script;

    ScriptedNotifier(Function<Notice, Delivery> script) {
        this.script = script;
    }

    static ScriptedNotifier willing() {
        return new ScriptedNotifier(notice -> new Delivery.Delivered());
    }

    void now(Function<Notice, Delivery> next) {
        script = next;
    }

    @Override
    public Delivery deliver(Notice notice) {
        handed.add(notice.dedupeKey());
        Delivery answer = script.apply(notice);
        if (answer instanceof Delivery.Delivered) {
            taken.add(notice.dedupeKey());
        }
        return answer;
    }

    List<String> handed() {
        return List.copyOf(handed);
    }

    List<String> taken() {
        return List.copyOf(taken);
    }
}
