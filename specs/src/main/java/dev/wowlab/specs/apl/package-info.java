/// WoWSims' action priority lists, read from JSON into a typed tree.
@NullMarked
package dev.wowlab.specs.apl;

import org.jspecify.annotations.NullMarked;
