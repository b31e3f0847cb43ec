package dev.kiln.app.cli;

import java.io.PrintStream;

/** What a command has found out. */
interface Report {
    /** The report as maps, lists, strings and numbers. */
    Object json();

    /** Prints the report for people. */
    void print(PrintStream out);

    /** True where there is nothing to print, because all of the input was at fault. */
    default boolean isEmpty() {
        return false;
    }

    /** The process's exit code: 1 where some of the input was at fault. */
    default int exitCode() {
        return KilnCommand.OK;
    }
}
