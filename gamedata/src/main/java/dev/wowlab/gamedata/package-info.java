/// Immutable facts of the game: stats, items, gems, enchants, and the loader of the packed resource.
@NullMarked
package dev.wowlab.gamedata;

import org.jspecify.annotations.NullMarked;
