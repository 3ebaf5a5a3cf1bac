/// Reads what players hold in their hands: the formats in which other tools give away a character.
@NullMarked
package dev.wowlab.specs.imports;

import org.jspecify.annotations.NullMarked;
