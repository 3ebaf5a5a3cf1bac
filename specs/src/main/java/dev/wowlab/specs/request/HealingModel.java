package dev.wowlab.specs.request;

/// How a tank is healed. Immutable.
///
/// @param perSecond health and absorption together; 0 for none
/// @param cadenceSeconds median time between two heals
/// @param variationSeconds how much later a heal may come, and earlier as far as there is time
/// @param absorbShare share of the healing that absorbs damage instead, 0 to 1
/// @param inspirationShare share of the fight with Inspiration, 0 to 1
public record HealingModel(
        double perSecond,
        double cadenceSeconds,
        double variationSeconds,
        double absorbShare,
        double inspirationShare) {}
