/** Controls for numbers that are typed; they read by the rule of {@code dev.kiln.core.numbers}. */
package dev.kiln.app.numbers;
