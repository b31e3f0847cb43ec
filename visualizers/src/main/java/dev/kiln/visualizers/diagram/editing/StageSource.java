package dev.kiln.visualizers.diagram.editing;

import dev.kiln.core.architecture.Edit;
import java.util.Set;

/** What is dragged to a gap: stages of the network, or a new one. */
interface StageSource {
    /** The edit that drops it there. */
    Edit edit(int place, boolean copy);

    /** True where dropping it there changes nothing. */
    boolean stays(int place, boolean copy);

    /** Indices in the body afterwards. */
    Set<Integer> after(int place, boolean copy);

    /** Which keys change the drag. */
    String hint();

    /** What it is, for the label. */
    String name();
}
