/// The priest: one file an ability, talents by tree, the shadowfiend, items that only a priest can use.
@NullMarked
package dev.wowlab.specs.priest;

import org.jspecify.annotations.NullMarked;
