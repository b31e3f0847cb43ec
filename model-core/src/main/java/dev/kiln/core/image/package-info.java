/**
 * From a picture file to the tensor that a network is fed, every step spelled out. May use {@code graph} and {@code io};
 * ImageIO decodes.
 */
package dev.kiln.core.image;
