/** Where Kiln starts: the window without arguments, the command line with them. */
package dev.kiln.app;
