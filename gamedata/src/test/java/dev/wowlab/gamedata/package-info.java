/// Tests of the game's facts and of their packed form.
@NullMarked
package dev.wowlab.gamedata;

import org.jspecify.annotations.NullMarked;
