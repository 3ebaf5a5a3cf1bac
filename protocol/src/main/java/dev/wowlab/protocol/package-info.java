/// Identifiers that every message shares.
@NullMarked
package dev.wowlab.protocol;

import org.jspecify.annotations.NullMarked;
