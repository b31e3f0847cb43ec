package dev.kiln.visualizers.palette;

/** Colours of everything that is not a layer. */
public enum Tone {
    /** The ground that everything stands on. */
    BACKGROUND,
    /** A ground slightly off the background, for frames of modules. */
    PANEL,
    TEXT,
    /** Text of second rank, still readable. */
    MUTED_TEXT,
    /** Connections and frames. */
    LINE,
    /** Grid lines, quieter than lines. */
    GRID,
    /** What is selected. */
    ACCENT,
    /** A layer with a problem; always together with a sign. */
    WARNING,
    /** A change for the better; always together with an arrow or a word. */
    BETTER,
    /** A change for the worse; always together with an arrow or a word. */
    WORSE
}
