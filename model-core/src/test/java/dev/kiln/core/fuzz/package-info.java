/** Damages valid files by the million and looks at what their readers make of them. */
package dev.kiln.core.fuzz;
