/// The mage: one file an ability, talents by tree, items that only a mage can use.
@NullMarked
package dev.wowlab.specs.mage;

import org.jspecify.annotations.NullMarked;
