/// The rogue: strikes and finishing moves, poisons, stealth, talents, sets and items.
@NullMarked
package dev.wowlab.specs.rogue;

import org.jspecify.annotations.NullMarked;
