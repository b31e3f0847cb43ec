/**
 * Architectures as files: Kiln's own JSON format. The only code of {@code architecture} that sees Jackson. May use
 * {@code architecture}, {@code graph} and {@code io}; nothing else of the core.
 */
package dev.kiln.core.architecture.json;
