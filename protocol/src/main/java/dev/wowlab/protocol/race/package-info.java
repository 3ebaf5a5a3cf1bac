/// Races: the best of many sets of gear, found by a chain of jobs.
@NullMarked
package dev.wowlab.protocol.race;

import org.jspecify.annotations.NullMarked;
