/**
 * What a network costs: parameters, multiply-accumulates, activation memory, receptive fields. Pure functions of a shaped
 * graph; exact counts as {@code long}. Uses {@code graph} and nothing else of the core.
 */
package dev.kiln.core.analysis;
