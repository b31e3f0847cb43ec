/**
 * Which single change would make a network fit into given memory. Pure functions; uses {@code architecture}, {@code graph} and
 * {@code analysis}, and nothing else of the core. Says nothing about accuracy: only training can.
 */
package dev.kiln.core.suggestion;
