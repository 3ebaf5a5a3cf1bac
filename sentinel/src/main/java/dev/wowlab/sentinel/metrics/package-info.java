/// The numbers that the service tells of itself.
@NullMarked
package dev.wowlab.sentinel.metrics;

import org.jspecify.annotations.NullMarked;
