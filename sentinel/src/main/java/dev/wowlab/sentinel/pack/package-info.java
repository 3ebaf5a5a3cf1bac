/// Hands out the node to who lends a machine; `docs/node-package.md` is the paper.
@NullMarked
package dev.wowlab.sentinel.pack;

import org.jspecify.annotations.NullMarked;
