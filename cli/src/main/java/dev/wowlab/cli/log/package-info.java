/// `wowlab log`: what a combat log of the game tells, and how it compares with a simulation.
@NullMarked
package dev.wowlab.cli.log;

import org.jspecify.annotations.NullMarked;
