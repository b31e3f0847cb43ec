package dev.kiln.core.compression;

/**
 * A layer's bytes in a file. The array is not copied and must not be changed.
 *
 * @param coder which code they are
 * @param bytes the code
 * @param parts how many of the bytes are what
 */
record CodedLayer(LayerCoder coder, byte[] bytes, LayerParts parts) {}
