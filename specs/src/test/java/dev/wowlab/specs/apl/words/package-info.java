/// Tests of action lists in words.
@NullMarked
package dev.wowlab.specs.apl.words;

import org.jspecify.annotations.NullMarked;
