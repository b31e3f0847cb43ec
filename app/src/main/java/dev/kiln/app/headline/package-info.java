/** The strip of figures that is always in sight. */
package dev.kiln.app.headline;
