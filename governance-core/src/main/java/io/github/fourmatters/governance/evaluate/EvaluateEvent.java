package io.github.fourmatters.governance.evaluate;

import io.github.fourmatters.governance.issue.Event;

/** What happens in this room: to the result of an issue, or to a round. */
public sealed interface EvaluateEvent extends Event permits ResultEvent, RoundEvent {}
