/// The border between an engine and whoever runs it: plan once, run fights, drain exact totals.
@NullMarked
package dev.wowlab.engine;

import org.jspecify.annotations.NullMarked;
