/**
 * Data that ships with Kiln and what loads it: architectures, ImageNet labels, device budgets, the JSON schema of architecture
 * files. May use the model core; knows no screen.
 */
package dev.kiln.presets;
