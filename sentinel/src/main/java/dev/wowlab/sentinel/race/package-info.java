/// Races: submitting, reading and cancelling them, and playing their stages as jobs.
@NullMarked
package dev.wowlab.sentinel.race;

import org.jspecify.annotations.NullMarked;
