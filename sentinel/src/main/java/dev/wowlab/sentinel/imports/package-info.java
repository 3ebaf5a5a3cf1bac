/// Makes requests of what players have, and gives out presets.
@NullMarked
package dev.wowlab.sentinel.imports;

import org.jspecify.annotations.NullMarked;
