/** What residents are told, and the mail that tells them. Start with {@link MailNotifier}. */
@NullMarked
package io.github.fourmatters.governance.springboot.notice;

import org.jspecify.annotations.NullMarked;
