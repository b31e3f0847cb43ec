/**
 * Deep Compression down to bytes in a file: prune, quantize, encode (Han et al. 2016), and better coders than the paper's; Kiln's
 * file for a network and its weights. May use {@code graph}, {@code architecture} and its file form, {@code weights} and
 * {@code io}, and must not use {@code network}.
 */
package dev.kiln.core.compression;
