/// Time, timers, randomness and exact sums: what a discrete-event simulation needs, with no knowledge of
/// any game.
@NullMarked
package dev.wowlab.engine.core;

import org.jspecify.annotations.NullMarked;
