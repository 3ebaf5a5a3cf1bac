/// The evidence of a finished job: one document that says what a result is of and who signed what of it, and what
/// can be checked of it without an engine.
@NullMarked
package dev.wowlab.protocol.evidence;

import org.jspecify.annotations.NullMarked;
