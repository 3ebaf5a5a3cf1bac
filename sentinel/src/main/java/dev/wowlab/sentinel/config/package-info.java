/// What a sentinel is told from outside, checked at its start.
@NullMarked
package dev.wowlab.sentinel.config;

import org.jspecify.annotations.NullMarked;
