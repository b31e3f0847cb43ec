/** The network beside AlexNet and others, with ratios. */
package dev.kiln.app.compare;
