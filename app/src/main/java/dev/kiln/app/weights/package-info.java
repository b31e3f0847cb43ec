/** The weights of each layer: kernels as pictures, how values spread, the codebook of the file that they come from. */
package dev.kiln.app.weights;
