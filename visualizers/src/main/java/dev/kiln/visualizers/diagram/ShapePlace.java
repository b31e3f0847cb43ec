package dev.kiln.visualizers.diagram;

/** Where the shapes of what flows between blocks are written, the best place first. */
enum ShapePlace {
    /** On the connections. */
    BETWEEN,
    /** In two lines under the names of the blocks that they come from. */
    BELOW,
    /** Not at all: the names alone fill the width. */
    NOWHERE
}
