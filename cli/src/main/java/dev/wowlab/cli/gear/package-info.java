/// `wowlab topgear`: the best of what somebody owns, found by a race with the same luck for all.
@NullMarked
package dev.wowlab.cli.gear;

import org.jspecify.annotations.NullMarked;
