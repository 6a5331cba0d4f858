/**
 * Notices by mail: start with {@link io.github.fourmatters.governance.notifiers.mail.SmtpNotifier}.
 */
@NullMarked
package io.github.fourmatters.governance.notifiers.mail;

import org.jspecify.annotations.NullMarked;
