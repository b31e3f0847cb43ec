/** Where one value of a run comes from, as pictures and sentences. What turns values into words imports no JavaFX. */
package dev.kiln.visualizers.explanation;
