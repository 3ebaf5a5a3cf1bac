package dev.wowlab.protocol.node;

/// What a node has done so far: fights of its that count in somebody's result. Immutable.
///
/// @param fights all of them; what the node loses when it is caught lying is not among them
/// @param agreed those on whose result another node agreed
/// @param own those for jobs of the node's owner
public record NodeCredit(long fights, long agreed, long own) {
    public static final NodeCredit NONE = new NodeCredit(0, 0, 0);

    /// That of several nodes.
    public NodeCredit plus(NodeCredit more) {
        return new NodeCredit(fights + more.fights, agreed + more.agreed, own + more.own);
    }
}
