/** The steps that led to the present state, as a list in which one can go back and forth. */
package dev.kiln.app.history;
