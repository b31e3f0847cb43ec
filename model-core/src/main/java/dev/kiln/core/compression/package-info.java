/** Deep Compression down to bytes in a file: prune, quantize, encode (Han et al. 2016), and better coders than the paper's. */
package dev.kiln.core.compression;
