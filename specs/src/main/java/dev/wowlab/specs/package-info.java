/// The `tbc` ruleset as an engine: from a request to a planned fight.
@NullMarked
package dev.wowlab.specs;

import org.jspecify.annotations.NullMarked;
