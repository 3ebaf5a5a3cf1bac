/// The node as a platform hands it out: its folder on a volunteer's machine, and how it keeps itself up to date.
@NullMarked
package dev.wowlab.node.pack;

import org.jspecify.annotations.NullMarked;
