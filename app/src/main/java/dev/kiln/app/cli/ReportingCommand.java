package dev.kiln.app.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** What all commands have in common. */
@Command(
        mixinStandardHelpOptions = true,
        synopsisHeading = "%nUsage: ",
        descriptionHeading = "%n",
        parameterListHeading = "%n",
        optionListHeading = "%n",
        sortOptions = false)
abstract class ReportingCommand implements Callable<Integer> {
    @ParentCommand
    private Streams parent;

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    /** Does the work. */
    abstract Report report() throws IOException;

    @Override
    public final Integer call() throws IOException {
        Report report = report();
        if (report.isEmpty()) {
            return report.exitCode();
        }
        if (json) {
            JsonOutput.print(report.json(), parent.out());
        } else {
            report.print(parent.out());
        }
        return report.exitCode();
    }

    /** Where diagnostics go. */
    final PrintStream diagnostics() {
        return parent.err();
    }
}
