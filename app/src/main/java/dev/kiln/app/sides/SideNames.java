package dev.kiln.app.sides;

/**
 * What two runs are called.
 *
 * @param first the first run
 * @param second the second run
 * @param change the second one minus the first
 */
public record SideNames(String first, String second, String change) {
    /** Side by side. */
    static final SideNames A_AND_B = new SideNames("A", "B", "B − A");

    /** For example "A and B". */
    String both() {
        return first + " and " + second;
    }
}
