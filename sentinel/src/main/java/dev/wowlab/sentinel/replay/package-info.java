/// Single fights of jobs, played once more for who looks at one. Of all that a sentinel does only this simulates: one
/// fight, or a few hundred, of which nothing becomes part of a result.
@NullMarked
package dev.wowlab.sentinel.replay;

import org.jspecify.annotations.NullMarked;
