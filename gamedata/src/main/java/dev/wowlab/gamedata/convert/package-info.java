/// Turns WoWSims' database file into the packed resource that [dev.wowlab.gamedata.GameData] loads.
@NullMarked
package dev.wowlab.gamedata.convert;

import org.jspecify.annotations.NullMarked;
