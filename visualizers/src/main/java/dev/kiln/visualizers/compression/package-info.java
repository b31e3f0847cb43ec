/**
 * Controls that show how a network is compressed and let people draw it: curves of density and bits, a layer's values before
 * under the codebook after, the pruning mask as a picture. They know plans and sizes, but compute neither.
 */
package dev.kiln.visualizers.compression;
