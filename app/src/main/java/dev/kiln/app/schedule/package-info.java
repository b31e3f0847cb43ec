/** The paper's metaparameters as sliders. */
package dev.kiln.app.schedule;
