/// Starts real Redis, PostgreSQL, Centrifugo, sentinels and nodes as child processes of this one, and ends them with
/// it.
@NullMarked
package dev.wowlab.localplatform;

import org.jspecify.annotations.NullMarked;
