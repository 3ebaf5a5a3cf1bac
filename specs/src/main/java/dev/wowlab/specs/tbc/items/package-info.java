/// What items, gems, enchants and sets do beyond their stats, unless only one class can use them.
@NullMarked
package dev.wowlab.specs.tbc.items;

import org.jspecify.annotations.NullMarked;
