/// Ways to wear what somebody owns: from a request and a bag to one request a set.
@NullMarked
package dev.wowlab.specs.gear;

import org.jspecify.annotations.NullMarked;
