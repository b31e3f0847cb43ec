/** The view in which a network is pruned and quantized: what it costs in bytes, and what it does to the network's answers. */
package dev.kiln.app.compress;
