package dev.wowlab.gamedata;

/// An enum that travels by number or by name in requests and data. Implementations are immutable.
public interface WireEnum {

    /// The number in the request format and in the data resource.
    int number();

    /// The name in the request format.
    String wireName();
}
