/// Tests that hold whole simulations to fixed numbers.
@NullMarked
package dev.wowlab.specs.golden;

import org.jspecify.annotations.NullMarked;
