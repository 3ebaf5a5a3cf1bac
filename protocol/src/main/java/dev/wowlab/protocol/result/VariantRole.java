package dev.wowlab.protocol.result;

/// What a variant of a request is in a comparison, where it is more than one of many, or a player in a raid.
public sealed interface VariantRole permits VariantChange, VariantPlace, RaidPlayer {}
