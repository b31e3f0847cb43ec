/**
 * JSON documents whose every fault is reported with its path, for all formats of Kiln that are JSON. No class of Jackson shows in a
 * public signature. Uses {@code io} and nothing else of the core.
 */
package dev.kiln.core.io.json;
