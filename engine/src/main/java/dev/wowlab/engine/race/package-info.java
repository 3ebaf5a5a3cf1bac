/// Finding the best of many by rounds of fights with the same luck: the rule, not who plays them. Knows no game.
@NullMarked
package dev.wowlab.engine.race;

import org.jspecify.annotations.NullMarked;
