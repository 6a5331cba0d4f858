package io.github.fourmatters.governance.deliberate;

import io.github.fourmatters.governance.issue.Event;

/** What happens in this room: to an issue, or to a meeting. */
public sealed interface DeliberateEvent extends Event permits DeliberationEvent, MeetingEvent {}
