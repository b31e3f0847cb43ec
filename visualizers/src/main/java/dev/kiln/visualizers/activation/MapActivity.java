package dev.kiln.visualizers.activation;

/**
 * Whether a map shows anything for one picture. Nothing is said about other pictures: a map that is dead for one may be alive
 * for the next.
 */
public enum MapActivity {
    /** Every cell is exactly zero: what reads the map learns nothing from it. Usually a ReLU shut it off. */
    DEAD,
    /** Every one of several cells has the same finite value other than zero: only a bias has come through. */
    FLAT,
    /** Anything else; a map with a NaN or infinity is never dead or flat. */
    ALIVE;

    /** The activity of the map whose cells are that part of an array; a single value cannot be flat. */
    static MapActivity of(float[] values, int from, int to) {
        float first = values[from];
        for (int i = from + 1; i < to; i++) {
            if (values[i] != first) {
                return ALIVE;
            }
        }
        if (first == 0) {
            return DEAD;
        }
        return to - from > 1 && Float.isFinite(first) ? FLAT : ALIVE;
    }
}
