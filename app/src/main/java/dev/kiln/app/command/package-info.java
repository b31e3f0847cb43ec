/**
 * What the user can do, as data: menus, buttons, the list of shortcuts and the command palette are views of it. Everything but
 * {@link dev.kiln.app.command.CommandPalette} must not use the toolkit.
 */
package dev.kiln.app.command;
