/// The whole platform measured from outside: its efficiency, how soon it answers, how soon pages are told.
@NullMarked
package dev.wowlab.bench.platform;

import org.jspecify.annotations.NullMarked;
