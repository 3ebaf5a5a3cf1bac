/// `wowlab sim`: simulations in this process, no services.
@NullMarked
package dev.wowlab.cli.sim;

import org.jspecify.annotations.NullMarked;
