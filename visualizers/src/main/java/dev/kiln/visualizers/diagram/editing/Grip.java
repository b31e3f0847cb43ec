package dev.kiln.visualizers.diagram.editing;

/** Something on the picture that the pointer can take hold of. */
sealed interface Grip {
    /** Index of its stage in the body, or −1 for the stem and for none. */
    int stage();

    /**
     * The edge of a bar.
     *
     * @param handle which
     */
    record Width(WidthHandle handle) implements Grip {
        @Override
        public int stage() {
            return handle.stage();
        }
    }

    /**
     * The place at a module's input where a bypass is pulled from.
     *
     * @param port which
     */
    record Port(BypassPort port) implements Grip {
        @Override
        public int stage() {
            return port.stage();
        }
    }

    /**
     * A bypass.
     *
     * @param stage index of the module that it goes around
     * @param layer id of the addition
     */
    record Arc(int stage, String layer) implements Grip {}

    /**
     * A module or pool.
     *
     * @param stage its index in the body
     * @param layer id of the layer under the pointer
     */
    record Body(int stage, String layer) implements Grip {}

    /** Where nothing is: a rectangle can be drawn from there. */
    record Ground() implements Grip {
        @Override
        public int stage() {
            return -1;
        }
    }
}
