/// What tests of action lists share.
@NullMarked
package dev.wowlab.specs.apl;

import org.jspecify.annotations.NullMarked;
