/**
 * Named float tensors beside a graph: readers of real weight files, random initialisation, statistics, and whether tensors fit
 * a network. May use {@code graph} and {@code io}.
 */
package dev.kiln.core.weights;
