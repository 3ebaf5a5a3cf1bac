/// What a request says in the words of players, and what could stand in its place: what a page shows of it and offers
/// to
/// change.
@NullMarked
package dev.wowlab.specs.outline;

import org.jspecify.annotations.NullMarked;
