/**
 * A project: several drafts side by side with the state that they are compared with, as a value; {@code .json}: its file form. May
 * use {@code architecture}, {@code compression} and the JDK; the file form also {@code graph} and {@code io}.
 */
package dev.kiln.core.project;
