/** Sets of pictures that calibrate and judge networks, for the window and the command line. Uses no JavaFX. */
package dev.kiln.app.pictures;
