/** What plots of small things in a row have in common: the frame, the pointer, the keys. Knows nothing of what is plotted. */
package dev.kiln.visualizers.plot;
