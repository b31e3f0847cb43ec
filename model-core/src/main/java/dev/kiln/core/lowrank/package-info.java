/**
 * Matrices of trained layers as products of two smaller ones: singular values, ranks and what they cost, and the weights that go
 * with {@code architecture}'s ranks. May use {@code graph}, {@code architecture}, {@code analysis}, {@code weights}, {@code io} and
 * LAPACK; must not use {@code network}.
 */
package dev.kiln.core.lowrank;
