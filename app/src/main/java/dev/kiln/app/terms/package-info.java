/** The field's terms, each explained in one sentence: the only place where tooltips take them from. */
package dev.kiln.app.terms;
