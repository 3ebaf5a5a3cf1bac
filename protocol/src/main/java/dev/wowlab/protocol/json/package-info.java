/// One JSON mapper for the whole project, and the canonical form that inputs are hashed in.
@NullMarked
package dev.wowlab.protocol.json;

import org.jspecify.annotations.NullMarked;
