package dev.kiln.core.compression;

/**
 * A layer's bytes in a file. The array is not copied and must not be changed.
 *
 * @param code which they are
 * @param bytes the code
 * @param parts how many of the bytes are what
 */
record CodedLayer(LayerCode code, byte[] bytes, LayerParts parts) {}
