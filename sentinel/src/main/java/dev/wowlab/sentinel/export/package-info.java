/// Results in the shape that tools for other simulators read.
@NullMarked
package dev.wowlab.sentinel.export;

import org.jspecify.annotations.NullMarked;
