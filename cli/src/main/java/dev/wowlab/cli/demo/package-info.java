/// `wowlab demo`: a whole platform on this machine and a first simulation on it.
@NullMarked
package dev.wowlab.cli.demo;

import org.jspecify.annotations.NullMarked;
