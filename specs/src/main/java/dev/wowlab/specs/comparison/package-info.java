/// Variants of one request as one input: the engine `tbc-compare`.
@NullMarked
package dev.wowlab.specs.comparison;

import org.jspecify.annotations.NullMarked;
