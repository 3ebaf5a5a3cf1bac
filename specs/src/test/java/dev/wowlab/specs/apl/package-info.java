/// Tests of reading and compiling action lists.
@NullMarked
package dev.wowlab.specs.apl;

import org.jspecify.annotations.NullMarked;
