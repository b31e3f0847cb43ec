/**
 * The one intermediate form of a network: a topologically ordered list of named, typed layers, and the shapes of what
 * flows between them. It can be counted, run, drawn and exported without knowing where it came from. Imports nothing but
 * the JDK.
 */
package dev.kiln.core.graph;
