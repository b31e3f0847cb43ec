package dev.kiln.core.graph;

/** What a pool takes from its window. */
public enum PoolKind {
    MAX,
    AVERAGE
}
