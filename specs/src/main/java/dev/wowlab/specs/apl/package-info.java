/// WoWSims' action priority lists: read from JSON into a typed tree, then compiled into the engine's executable
/// nodes.
@NullMarked
package dev.wowlab.specs.apl;

import org.jspecify.annotations.NullMarked;
