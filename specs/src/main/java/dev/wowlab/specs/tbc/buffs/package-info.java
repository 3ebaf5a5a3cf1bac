/// What the raid, the party and single people give a character and its pets.
@NullMarked
package dev.wowlab.specs.tbc.buffs;

import org.jspecify.annotations.NullMarked;
