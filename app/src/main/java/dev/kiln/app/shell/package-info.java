/** The window around the features: menus, panes, files, dialogs, status. */
package dev.kiln.app.shell;
