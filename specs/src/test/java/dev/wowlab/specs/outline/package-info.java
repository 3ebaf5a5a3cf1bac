@NullMarked
package dev.wowlab.specs.outline;

import org.jspecify.annotations.NullMarked;
