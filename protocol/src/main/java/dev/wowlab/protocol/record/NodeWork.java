package dev.wowlab.protocol.record;

import dev.wowlab.protocol.NodeId;

/// What a node did for a job: fights of its that are in the job's totals. Immutable.
///
/// @param twice fights on whose result another node agreed
/// @param once fights on the node's own word, which nobody has refuted
/// @param own whether the node belongs to the job's owner
public record NodeWork(NodeId node, long twice, long once, boolean own) {}
