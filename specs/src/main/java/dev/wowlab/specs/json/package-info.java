/// Reads protojson messages: both spellings of names, numbers as text, enums by name or number, every problem with its
/// path.
@NullMarked
package dev.wowlab.specs.json;

import org.jspecify.annotations.NullMarked;
