/// Engines that are programs of others, installed by the node's owner: run confined, one process a chunk, their output
/// read into exact totals.
@NullMarked
package dev.wowlab.node.external;

import org.jspecify.annotations.NullMarked;
