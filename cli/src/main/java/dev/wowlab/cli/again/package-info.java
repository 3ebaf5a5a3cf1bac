/// `wowlab again`: saved results on the engine of today, and what that changed.
@NullMarked
package dev.wowlab.cli.again;

import org.jspecify.annotations.NullMarked;
