/// `wowlab host`: a platform on one machine that stays.
@NullMarked
package dev.wowlab.cli.host;

import org.jspecify.annotations.NullMarked;
