/** Projects as files: Kiln's own JSON format. The only code of {@code project} that sees Jackson. */
package dev.kiln.core.project.json;
