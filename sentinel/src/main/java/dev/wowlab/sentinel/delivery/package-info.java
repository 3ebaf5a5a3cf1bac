/// Tells receivers that jobs and races have ended, and users how that went.
@NullMarked
package dev.wowlab.sentinel.delivery;

import org.jspecify.annotations.NullMarked;
