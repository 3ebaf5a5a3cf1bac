/// The shaman: its abilities, talents, totems and items. So far what an elemental shaman uses.
@NullMarked
package dev.wowlab.specs.shaman;

import org.jspecify.annotations.NullMarked;
