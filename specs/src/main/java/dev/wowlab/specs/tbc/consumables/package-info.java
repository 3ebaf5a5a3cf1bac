/// Flasks, food, oils, potions, conjured items, explosives and drums.
@NullMarked
package dev.wowlab.specs.tbc.consumables;

import org.jspecify.annotations.NullMarked;
