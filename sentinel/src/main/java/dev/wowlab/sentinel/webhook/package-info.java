/// Who may be told that jobs and races have ended, and how one message is posted.
@NullMarked
package dev.wowlab.sentinel.webhook;

import org.jspecify.annotations.NullMarked;
