/// The combat log that the game's client writes (`WoWCombatLog.txt`, format 9 of the Classic clients): fights,
/// what each player did in them, and how that compares with a simulation.
@NullMarked
package dev.wowlab.combatlog;

import org.jspecify.annotations.NullMarked;
