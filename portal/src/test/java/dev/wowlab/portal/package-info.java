/// Tests of the pages, and a server that shows them while they are worked on.
@NullMarked
package dev.wowlab.portal;

import org.jspecify.annotations.NullMarked;
