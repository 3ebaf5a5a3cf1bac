package dev.wowlab.engine.combat.apl;

import org.jspecify.annotations.Nullable;

/// An act that takes over the rotation until it gives it back. Confined to one thread.
interface Controller {

    /// The next thing to do, `null` to do nothing now.
    @Nullable
    Step next();

    /// Whether it waits for a time of its own, which no reaction may shorten.
    boolean blocks();
}
