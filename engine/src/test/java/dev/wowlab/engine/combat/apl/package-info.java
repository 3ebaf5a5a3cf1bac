/// Tests of action lists.
@NullMarked
package dev.wowlab.engine.combat.apl;

import org.jspecify.annotations.NullMarked;
