/// The warlock: one file an ability, talents by tree, demons, items that only a warlock can use.
@NullMarked
package dev.wowlab.specs.warlock;

import org.jspecify.annotations.NullMarked;
