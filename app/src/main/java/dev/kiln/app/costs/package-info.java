/** The chart of where parameters and MACs are. */
package dev.kiln.app.costs;
