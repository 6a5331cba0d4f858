/**
 * Notices as text messages: implement {@link io.github.fourmatters.governance.notifiers.sms.SmsGateway} for the provider at hand.
 */
@NullMarked
package io.github.fourmatters.governance.notifiers.sms;

import org.jspecify.annotations.NullMarked;
