/// What nodes and sentinels say to each other; `docs/node-protocol.md` is the paper.
@NullMarked
package dev.wowlab.protocol.node;

import org.jspecify.annotations.NullMarked;
