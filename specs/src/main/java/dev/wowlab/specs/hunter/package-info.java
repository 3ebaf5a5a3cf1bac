/// The hunter: Beast Mastery, Marksmanship and Survival, shooting from afar or weaving swings in between.
@NullMarked
package dev.wowlab.specs.hunter;

import org.jspecify.annotations.NullMarked;
