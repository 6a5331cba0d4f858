package io.github.fourmatters.governance.springboot.schedule;

import io.github.fourmatters.governance.notify.Dispatcher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Delivers what waits in the outbox. All instances do; no two of them hold the same notice. */
@Component
class NoticeSchedule {
    private final Dispatcher dispatcher;

    NoticeSchedule(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @Scheduled(fixedDelayString = "${hillside.dispatch-every}")
    void dispatch() {
        dispatcher.runUntilIdle();
    }
}
