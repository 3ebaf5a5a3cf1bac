/// From the typed tree of an action priority list to the engine's executable nodes, with the lint's findings and
/// warnings
/// on the way. `AplCompiler` is what others use.
@NullMarked
package dev.wowlab.specs.apl.compile;

import org.jspecify.annotations.NullMarked;
