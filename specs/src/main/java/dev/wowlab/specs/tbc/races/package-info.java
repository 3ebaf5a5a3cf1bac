/// What each race gives.
@NullMarked
package dev.wowlab.specs.tbc.races;

import org.jspecify.annotations.NullMarked;
