/// `wowlab roster`: several characters, each simulated on its own, as one table.
@NullMarked
package dev.wowlab.cli.roster;

import org.jspecify.annotations.NullMarked;
