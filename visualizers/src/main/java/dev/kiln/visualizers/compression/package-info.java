/** Controls that show how a network is compressed, and let people draw it. They know plans and sizes, but compute neither. */
package dev.kiln.visualizers.compression;
