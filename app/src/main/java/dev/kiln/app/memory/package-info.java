/** What a network holds in memory while it runs, whether that fits a device, and which single change would make it fit. */
package dev.kiln.app.memory;
