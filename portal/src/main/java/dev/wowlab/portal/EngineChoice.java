package dev.wowlab.portal;

import dev.wowlab.protocol.EngineRef;
import dev.wowlab.protocol.EngineSelector;

/// An engine beside the platform's own that a submit may ask for. Immutable.
///
/// @param asked what a submit calls it
/// @param name as people read it
public record EngineChoice(String asked, String name) {
    static EngineChoice of(EngineRef engine) {
        return new EngineChoice(EngineSelector.again(engine), engine.name() + " " + engine.version());
    }
}
