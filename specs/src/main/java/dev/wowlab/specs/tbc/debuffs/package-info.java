/// What others, and classes themselves, keep on the targets.
@NullMarked
package dev.wowlab.specs.tbc.debuffs;

import org.jspecify.annotations.NullMarked;
