package io.github.fourmatters.governance.testkit;

import io.github.fourmatters.governance.issue.Actor;
import io.github.fourmatters.governance.issue.Command;

/** What somebody asks for. */
record Order(Actor actor, Command command) {
    Order by(Actor other) {
        return new Order(other, command);
    }
}
