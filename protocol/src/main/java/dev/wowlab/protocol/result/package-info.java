/// Exact, mergeable results: the property that everything rests on.
@NullMarked
package dev.wowlab.protocol.result;

import org.jspecify.annotations.NullMarked;
