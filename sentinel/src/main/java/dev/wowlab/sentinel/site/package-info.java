/// What the service serves beside the API: health, metrics, its own description, the portal's pages.
@NullMarked
package dev.wowlab.sentinel.site;

import org.jspecify.annotations.NullMarked;
