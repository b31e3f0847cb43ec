/**
 * Numbers for NumPy: files in the format of numpy.lib.format, version 1.0, and archives of such files. Uses the JDK and {@code io}
 * only.
 */
package dev.kiln.core.io.npy;
