/// Tests of compiling action lists and of what they do in a fight.
@NullMarked
package dev.wowlab.specs.apl.compile;

import org.jspecify.annotations.NullMarked;
