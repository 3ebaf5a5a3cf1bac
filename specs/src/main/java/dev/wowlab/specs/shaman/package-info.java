/// The shaman: its abilities, talents, totems and items. What elemental and enhancement shamans use.
@NullMarked
package dev.wowlab.specs.shaman;

import org.jspecify.annotations.NullMarked;
