/// The compute node: claims chunks, simulates, reports.
@NullMarked
package dev.wowlab.node;

import org.jspecify.annotations.NullMarked;
