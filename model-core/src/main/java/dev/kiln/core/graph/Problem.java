package dev.kiln.core.graph;

/**
 * What is wrong with a network for now: the user may be in the middle of an edit.
 *
 * @param layer id of the layer at fault
 * @param message what is wrong with it, without the id
 */
public record Problem(String layer, String message) {
    @Override
    public String toString() {
        return layer + ": " + message;
    }
}
