/// Several requests in one simulation, fight by fight with the same luck. Knows no game.
@NullMarked
package dev.wowlab.engine.comparison;

import org.jspecify.annotations.NullMarked;
