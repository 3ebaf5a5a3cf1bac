/// The paladin: seals and their judgements, strikes and holy spells, auras, talents, sets and librams.
@NullMarked
package dev.wowlab.specs.paladin;

import org.jspecify.annotations.NullMarked;
