/// What a node asks of any engine, its own or another's program: one chunk, whole.
@NullMarked
package dev.wowlab.node.engine;

import org.jspecify.annotations.NullMarked;
