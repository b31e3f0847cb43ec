/** The selected layer or module: its facts, and fields that change it. */
package dev.kiln.app.inspector;
