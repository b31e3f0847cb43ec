/**
 * The doors for files of whichever format: weights, and networks that may bring their weights along. May use {@code architecture}
 * and its file form, {@code compression}, {@code weights} and {@code io}.
 */
package dev.kiln.core.files;
