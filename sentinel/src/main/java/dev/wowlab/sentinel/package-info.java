/// The stateless HTTP service: its configuration, its routes, its life cycle.
@NullMarked
package dev.wowlab.sentinel;

import org.jspecify.annotations.NullMarked;
