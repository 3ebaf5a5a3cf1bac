/// The peer's reference requests, where they lie on the machine.
@NullMarked
package dev.wowlab.specs.reference;

import org.jspecify.annotations.NullMarked;
