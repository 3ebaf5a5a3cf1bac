package dev.wowlab.specs.character;

/// The points of a talents string such as `2500052-05-003`: one digit a talent, trees separated by `-`.
/// Immutable.
public final class TalentPoints {
    private final String[] trees;

    /// @param talents already checked to be digits and `-`; trailing zeros and trees may be missing
    public TalentPoints(String talents) {
        trees = talents.split("-", -1);
    }

    /// The player's points. More in a talent than it has ranks, and talents that are not there, refuse the
    /// request.
    ///
    /// @param ranks how many each talent has, in the form of a talents string
    public static TalentPoints of(Character character, String ranks) {
        TalentPoints points = new TalentPoints(character.request().talents());
        TalentPoints most = new TalentPoints(ranks);
        for (int tree = 0; tree < points.trees.length; tree++) {
            for (int talent = 0; talent < points.trees[tree].length(); talent++) {
                if (points.in(tree, talent) > most.in(tree, talent)) {
                    String message = "talent %d of tree %d has %d ranks, but %d points"
                            .formatted(talent + 1, tree + 1, most.in(tree, talent), points.in(tree, talent));
                    character.plan().refuse(character.request().path() + ".talentsString", message);
                    return new TalentPoints("");
                }
            }
        }
        return points;
    }

    /// The points in one talent; 0 where the string ends before it.
    ///
    /// @param tree 0 to 2
    /// @param talent its place in the tree, from 0
    public int in(int tree, int talent) {
        return tree < trees.length && talent < trees[tree].length() ? trees[tree].charAt(talent) - '0' : 0;
    }
}
