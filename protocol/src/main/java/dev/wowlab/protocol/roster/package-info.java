/// Rosters: several characters, each simulated on its own, told as one table.
@NullMarked
package dev.wowlab.protocol.roster;

import org.jspecify.annotations.NullMarked;
