/// The druid: abilities, talents, class items and the treants. Balance, cats and bears can be played.
@NullMarked
package dev.wowlab.specs.druid;

import org.jspecify.annotations.NullMarked;
