package dev.kiln.core.architecture;

import dev.kiln.core.graph.LayerGraph;
import dev.kiln.core.graph.TensorShape;

/** A network as people talk about it: an immutable value that everything on screen is a function of. */
public sealed interface Architecture permits SqueezeNet, AlexNet {
    /** Largest number of characters in a name. */
    int MAX_NAME_LENGTH = 200;

    /** What the user calls it. */
    String name();

    /** The picture that it takes: channels × height × width. */
    TensorShape input();

    /** Number of classes that it tells apart. */
    int classes();

    /** The same network under another name. */
    Architecture withName(String name);

    /** The same network for other pictures. */
    Architecture withInput(TensorShape input);

    /** The same network for another number of classes. */
    Architecture withClasses(int classes);

    /** Which layers are two factors of low rank. */
    Ranks ranks();

    /** The same network with these layers as factors of low rank, and no others; ranks of layers that it has not are dropped. */
    Architecture withRanks(Ranks ranks);

    /** The network as a graph of layers. Shapes may not fit: {@link dev.kiln.core.graph.ShapedGraph} finds out. */
    LayerGraph expand();

    /**
     * Returns the name where it can be one: a single line that can be written to any file.
     *
     * @throws IllegalArgumentException where it is blank, too long, or has control characters or halves of characters in it
     */
    static String checkedName(String name) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("the name must not be empty");
        } else if (name.codePointCount(0, name.length()) > MAX_NAME_LENGTH) {
            throw new IllegalArgumentException("the name must not have more than %d characters, but has %d"
                    .formatted(MAX_NAME_LENGTH, name.codePointCount(0, name.length())));
        }
        name.codePoints().forEach(character -> {
            if (Character.isISOControl(character) || Character.getType(character) == Character.SURROGATE) {
                throw new IllegalArgumentException(
                        "the name must be one line of plain text, without the character U+%04X".formatted(character));
            }
        });
        return name;
    }
}
