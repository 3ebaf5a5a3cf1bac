/// The endpoints of the node protocol and of the fleet, one file each.
@NullMarked
package dev.wowlab.sentinel.node;

import org.jspecify.annotations.NullMarked;
