package dev.kiln.app.cli;

import dev.kiln.core.io.InputException;
import dev.kiln.core.io.NativeLibraryException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The root of the command line. */
@Command(
        name = "kiln",
        mixinStandardHelpOptions = true,
        versionProvider = KilnVersion.class,
        header = "Kiln, the explorer for SqueezeNet-style architectures.",
        description = {
            "Without arguments it opens its window; \"kiln window FILE…\" opens files in it.",
            "An ARCHITECTURE is the name of a preset (\"kiln presets\" lists them), a file in Kiln JSON, or a .kiln file, which brings its weights along."
        },
        footer = "%nExit codes: 0 success, 1 the input is at fault, 2 usage error.",
        subcommands = {
            PresetsCommand.class,
            AnalyzeCommand.class,
            CompareCommand.class,
            WeightsCommand.class,
            ClassifyCommand.class,
            ActivationsCommand.class,
            ExplainCommand.class,
            DistanceCommand.class,
            EvaluateCommand.class,
            ExportCommand.class,
            CompressCommand.class,
            SensitivityCommand.class,
            DecompressCommand.class,
            FactorizeCommand.class
        })
public final class KilnCommand implements Streams, Runnable {
    static final int OK = 0;
    static final int INPUT_AT_FAULT = 1;

    private static final String UNWRITTEN = "standard output was closed or is full before all was written";

    @Spec
    private CommandSpec spec;

    private final PrintStream out;
    private final PrintStream err;

    private KilnCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** All commands with their options, printing nowhere. */
    static CommandLine line() {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        return new CommandLine(new KilnCommand(nowhere, nowhere));
    }

    /**
     * Runs a command.
     *
     * @param out gets results
     * @param err gets diagnostics
     * @return the process's exit code: 0 success, 1 the input is at fault, 2 usage error
     */
    public static int run(String[] arguments, PrintStream out, PrintStream err) {
        CommandLine line = line(out, err);
        try {
            int exitCode = line.execute(arguments);
            return exitCode == OK && out.checkError() ? explain(new IOException(UNWRITTEN), err) : exitCode;
        } catch (StackOverflowError | OutOfMemoryError | LinkageError failure) {
            // picocli handles exceptions, but no errors
            return explain(failure, err);
        }
    }

    /** All commands. */
    static CommandLine line(PrintStream out, PrintStream err) {
        CommandLine line = new CommandLine(new KilnCommand(out, err));
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        // @name is a file's name like any other, not a file with arguments
        line.setExpandAtFiles(false);
        line.setUsageHelpWidth(110);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        OptionNumbers.register(line);
        line.setExecutionExceptionHandler((failure, where, parsed) -> explain(failure, err));
        return line;
    }

    private static int explain(Throwable failure, PrintStream err) {
        err.println("kiln: " + message(failure));
        return INPUT_AT_FAULT;
    }

    private static String message(Throwable failure) {
        String message = failure.getMessage() == null ? failure.toString() : failure.getMessage();
        if (failure instanceof InputException
                || failure instanceof IllegalArgumentException
                || failure instanceof NativeLibraryException) {
            return message;
        }
        LoggerFactory.getLogger(KilnCommand.class).error("command failed", failure);
        if (failure instanceof OutOfMemoryError) {
            return "there is not enough memory for it (" + message + "); a smaller input size needs less";
        }
        return failure instanceof IOException ? message : "unexpected: " + message;
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "a command is missing, expected one of "
                        + String.join(", ", List.copyOf(spec.subcommands().keySet())));
    }

    @Override
    public PrintStream out() {
        return out;
    }

    @Override
    public PrintStream err() {
        return err;
    }
}
