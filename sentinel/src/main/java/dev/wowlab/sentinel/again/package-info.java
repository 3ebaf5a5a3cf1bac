/// Finished jobs on the engine of today.
@NullMarked
package dev.wowlab.sentinel.again;

import org.jspecify.annotations.NullMarked;
