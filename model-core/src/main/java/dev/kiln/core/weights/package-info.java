/**
 * Named float tensors beside a graph, and readers of real weight files. May use {@code graph} and {@code io}.
 */
package dev.kiln.core.weights;
