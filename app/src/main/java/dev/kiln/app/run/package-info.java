/** Weights, picture, and what the network makes of them. */
package dev.kiln.app.run;
