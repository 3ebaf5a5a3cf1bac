/// Tests of the converter.
@NullMarked
package dev.wowlab.gamedata.convert;

import org.jspecify.annotations.NullMarked;
