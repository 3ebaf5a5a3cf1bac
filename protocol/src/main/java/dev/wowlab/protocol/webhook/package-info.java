/// Webhooks: what a submit asks to be told, what is told, and how that went.
@NullMarked
package dev.wowlab.protocol.webhook;

import org.jspecify.annotations.NullMarked;
