/// Rosters: handed in, run when their owner says so or every week, told as one table.
@NullMarked
package dev.wowlab.sentinel.roster;

import org.jspecify.annotations.NullMarked;
