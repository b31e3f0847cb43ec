package dev.kiln.visualizers.palette;

/** Whether dark things stand on a light ground or the other way round. */
public enum Theme {
    LIGHT,
    DARK
}
