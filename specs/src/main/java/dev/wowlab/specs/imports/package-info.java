/// What players hold in their hands, made into requests: exports of addons and web sites, links, presets.
@NullMarked
package dev.wowlab.specs.imports;

import org.jspecify.annotations.NullMarked;
