/** The window's run beside a second one of another picture, other weights or another network: distances and differences. */
package dev.kiln.app.sides;
