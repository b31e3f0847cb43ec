package dev.kiln.app.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

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

    @Spec
    private CommandSpec command;

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    /** Does the work. */
    abstract Report report() throws IOException;

    /** What will be written; also refuses options that do not go together. */
    Output output() throws IOException {
        return Output.NONE;
    }

    /** A usage error of this command. */
    final ParameterException usage(String message) {
        return new ParameterException(command.commandLine(), message);
    }

    @Override
    public final Integer call() throws IOException {
        output().check();
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
