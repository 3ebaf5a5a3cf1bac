/// Finished jobs simulated again on the engine of today, and what that changed.
@NullMarked
package dev.wowlab.protocol.again;

import org.jspecify.annotations.NullMarked;
