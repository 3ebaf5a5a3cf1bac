/// What classes, items and buffs are written against: a character being put together, and the places to
/// hook into.
@NullMarked
package dev.wowlab.specs.character;

import org.jspecify.annotations.NullMarked;
