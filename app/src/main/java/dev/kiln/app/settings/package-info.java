/** What Kiln remembers of how its user likes it, in a file of theirs. No toolkit; features define their own settings. */
package dev.kiln.app.settings;
