package dev.kiln.app.cli;

import java.io.PrintStream;

/** Where a command prints to. */
interface Streams {
    /** Results, and nothing else. */
    PrintStream out();

    /** Diagnostics and progress. */
    PrintStream err();
}
