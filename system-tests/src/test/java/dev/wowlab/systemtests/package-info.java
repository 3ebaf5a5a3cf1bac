/// The whole system on real services.
@NullMarked
package dev.wowlab.systemtests;

import org.jspecify.annotations.NullMarked;
