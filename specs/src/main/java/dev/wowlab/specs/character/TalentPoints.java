package dev.wowlab.specs.character;

/// The points of a talents string such as `2500052-05-003`: one digit a talent, trees separated by `-`.
/// Immutable.
public final class TalentPoints {
    private final String[] trees;

    /// @param talents already checked to be digits and `-`; trailing zeros and trees may be missing
    public TalentPoints(String talents) {
        trees = talents.split("-", -1);
    }

    /// The points in one talent; 0 where the string ends before it.
    ///
    /// @param tree 0 to 2
    /// @param talent its place in the tree, from 0
    public int in(int tree, int talent) {
        return tree < trees.length && talent < trees[tree].length() ? trees[tree].charAt(talent) - '0' : 0;
    }
}
