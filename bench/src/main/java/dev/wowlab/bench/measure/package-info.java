/// What every measurement needs: medians with their spread, and how busy the machine was.
@NullMarked
package dev.wowlab.bench.measure;

import org.jspecify.annotations.NullMarked;
