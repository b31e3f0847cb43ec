/** Work off the JavaFX thread, with progress, cancel, and stale results dropped. Knows no toolkit: executors are given. */
package dev.kiln.app.task;
