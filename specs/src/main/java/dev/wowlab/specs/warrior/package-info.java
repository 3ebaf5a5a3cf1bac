/// The warrior: stances, rage, arms and fury.
@NullMarked
package dev.wowlab.specs.warrior;

import org.jspecify.annotations.NullMarked;
