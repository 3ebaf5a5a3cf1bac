package dev.wowlab.specs.request;

/// A player and its place in the raid. Immutable.
///
/// @param key its name in results, unique: `player` where it is the only one
/// @param place its number in the raid, as references count: five a party, from 0; 0 where it is the only one
/// @param party number of its party, from 0
/// @param partyBuffs what others bring to its party
public record RaidMember(String key, int place, int party, PartyBuffs partyBuffs, PlayerRequest player) {}
