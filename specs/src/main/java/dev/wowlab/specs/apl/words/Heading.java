package dev.wowlab.specs.apl.words;

/// What stands above a part of an action list's text. Immutable.
enum Heading {
    VALUES("Values"),
    PREPULL("Before the fight"),
    PRIORITY("The list"),
    /// A name follows.
    GROUP("Group");

    private final String words;

    Heading(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
