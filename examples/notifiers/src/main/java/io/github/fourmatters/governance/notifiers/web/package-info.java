/**
 * Notices over HTTP: {@link io.github.fourmatters.governance.notifiers.web.SignedWebhook} for systems of one's own, {@link
 * io.github.fourmatters.governance.notifiers.web.GroupRobot} for chat groups.
 */
@NullMarked
package io.github.fourmatters.governance.notifiers.web;

import org.jspecify.annotations.NullMarked;
