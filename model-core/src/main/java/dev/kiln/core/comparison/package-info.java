/** Networks side by side: which module of one stands for which of another. Knows layers and costs, no user interface. */
package dev.kiln.core.comparison;
