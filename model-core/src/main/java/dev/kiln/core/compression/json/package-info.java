/**
 * The JSON form of what compresses a network, as it stands in project files. The only code of {@code compression} that sees
 * Jackson. May use {@code compression}, {@code architecture} and {@code io}.
 */
package dev.kiln.core.compression.json;
