package dev.kiln.app;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Starts Kiln once more in another environment: that of a running process cannot be changed. */
final class Relaunch {
    private Relaunch() {}

    /**
     * Runs Kiln with the same Java, options and class path, and waits for it.
     *
     * @param environment all of its environment
     * @return its exit code
     * @throws IOException where it cannot be started
     */
    static int run(List<String> arguments, Map<String, String> environment) throws IOException {
        Process process = process(arguments, environment).inheritIO().start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        while (true) {
            try {
                return process.waitFor();
            } catch (InterruptedException e) {
                // who interrupts wants an end, and the exit code comes with it
                process.destroy();
            }
        }
    }

    static ProcessBuilder process(List<String> arguments, Map<String, String> environment) {
        ProcessBuilder builder = new ProcessBuilder(command(arguments));
        builder.environment().clear();
        builder.environment().putAll(environment);
        // Java's options are among the arguments already; a class path may be longer than an argument
        builder.environment().keySet().removeAll(List.of("JDK_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS"));
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        return builder;
    }

    private static List<String> command(List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> !isDebugger(argument))
                .forEach(command::add);
        command.add("-D" + NativeEnvironment.OWN + "=own");
        command.add(Main.class.getName());
        command.addAll(arguments);
        return command;
    }

    /** A debugger listens at one address, which the first process has. */
    private static boolean isDebugger(String argument) {
        return argument.startsWith("-agentlib:jdwp") || argument.startsWith("-Xrunjdwp");
    }
}
