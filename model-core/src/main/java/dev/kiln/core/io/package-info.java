/**
 * The edges: one located exception for bad input, files that are written whole or not at all, downloads that are checked, native
 * libraries that are loaded one by one.
 * Imports nothing of the core; everybody who reads or writes files may use it.
 */
package dev.kiln.core.io;
