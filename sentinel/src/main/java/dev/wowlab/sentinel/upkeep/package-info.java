/// The background duties that any instance may do, one file each.
@NullMarked
package dev.wowlab.sentinel.upkeep;

import org.jspecify.annotations.NullMarked;
