/// What every class of the tbc ruleset shares: timing patterns of what other people keep up.
@NullMarked
package dev.wowlab.specs.tbc;

import org.jspecify.annotations.NullMarked;
