/**
 * Graphs and weights as DL4J networks: building, running, activations, predictions. The only place that sees DL4J and ND4J;
 * nothing of them shows in a public signature. May use {@code graph}, {@code weights}, {@code image} and {@code io}.
 */
package dev.kiln.core.network;
