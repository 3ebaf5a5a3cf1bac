/// What every class of a ruleset shares in a fight: units, stats, attack tables, auras, spells, resources,
/// pets.
@NullMarked
package dev.wowlab.engine.combat;

import org.jspecify.annotations.NullMarked;
