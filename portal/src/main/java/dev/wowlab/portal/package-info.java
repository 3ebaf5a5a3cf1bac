/// The web pages and their assets, rendered from protocol records.
@NullMarked
package dev.wowlab.portal;

import org.jspecify.annotations.NullMarked;
