/// Executable action priority lists: values, actions and the rotation that runs them. Nothing here knows a file
/// format.
@NullMarked
package dev.wowlab.engine.combat.apl;

import org.jspecify.annotations.NullMarked;
