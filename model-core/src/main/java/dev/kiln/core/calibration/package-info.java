/**
 * What a few unlabelled pictures say about a network that is to be compressed: what each layer sees, and how much the answer
 * changes with each layer's error. Runs networks, so that {@code compression} need not know how.
 */
package dev.kiln.core.calibration;
