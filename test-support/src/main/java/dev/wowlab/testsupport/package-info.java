/// Fixtures that tests share: real services as local processes, one per JVM, and clocks that tests move.
@NullMarked
package dev.wowlab.testsupport;

import org.jspecify.annotations.NullMarked;
