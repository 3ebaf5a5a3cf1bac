/// `wowlab bench`: the engine against the peer, in agreement and in speed; memory of the running parts.
@NullMarked
package dev.wowlab.bench;

import org.jspecify.annotations.NullMarked;
