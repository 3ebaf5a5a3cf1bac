/// Action priority lists in words, both ways: lines and values told as a person reads them, and read from what a person
/// wrote; `docs/action-lists.md` has the language. `PlayerList` is what others use.
@NullMarked
package dev.wowlab.specs.apl.words;

import org.jspecify.annotations.NullMarked;
