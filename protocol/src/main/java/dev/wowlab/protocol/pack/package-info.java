/// The node as a platform hands it out to who lends a machine; `docs/node-package.md` is the paper.
@NullMarked
package dev.wowlab.protocol.pack;

import org.jspecify.annotations.NullMarked;
