package dev.kiln.app.project;

import dev.kiln.core.project.Project;
import dev.kiln.core.project.json.ProjectJson;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Kills an {@link EditLoop} at a random moment, and looks at what is left. */
final class KillTrial {
    /** From the first edit on; some kills come before the first copy. */
    private static final int LONGEST_LIFE_MILLIS = 3_500;

    /**
     * @param lostMillis age of the oldest edit that is lost, when the process was killed; 0 where none is lost
     * @param edits that had been done
     */
    record Outcome(long lostMillis, int edits) {}

    private record Edit(int number, long millis) {}

    private KillTrial() {}

    /** Runs one trial in an empty folder; whatever cannot be read is an exception. */
    static Outcome run(Path folder, long seed) throws IOException, InterruptedException {
        Path copies = folder.resolve("copies");
        Path saved = folder.resolve("saved.kilnproj");
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        EditLoop.class.getName(),
                        copies.toString(),
                        saved.toString(),
                        Long.toString(seed))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<Edit> edits = new ArrayList<>();
        long killed;
        try (BufferedReader printed = process.inputReader()) {
            edits.add(edit(printed.readLine()));
            Thread reader =
                    new Thread(() -> printed.lines().map(KillTrial::edit).forEach(edits::add));
            reader.start();
            Thread.sleep(new Random(seed).nextInt(LONGEST_LIFE_MILLIS));
            killed = System.currentTimeMillis();
            process.destroyForcibly().waitFor();
            reader.join();
        }
        return new Outcome(lost(edits, newest(copies, saved), killed), edits.size());
    }

    private static Edit edit(String line) {
        String[] words = line.split(" ");
        return new Edit(Integer.parseInt(words[0]), Long.parseLong(words[1]));
    }

    /** The newest edit in the copy or in the project's own file. */
    private static int newest(Path copies, Path saved) throws IOException {
        List<Recoverable> found = Recoverable.find(copies);
        int newest = Files.exists(saved) ? number(ProjectJson.read(saved).project()) : 0;
        try (var files = Files.isDirectory(copies) ? Files.list(copies) : Stream.<Path>empty()) {
            long copyFiles = files.filter(file -> file.toString().endsWith(RecoverySlot.COPY)
                            && !file.getFileName().toString().startsWith("."))
                    .count();
            if (copyFiles != found.size()) {
                throw new IOException("a copy cannot be read in " + copies);
            }
        }
        for (Recoverable copy : found) {
            newest = Math.max(newest, number(copy.project()));
            copy.discard();
        }
        return newest;
    }

    private static int number(Project project) {
        String name = project.variants().get(project.front()).architecture().name();
        return name.matches("\\d+") ? Integer.parseInt(name) : 0;
    }

    private static long lost(List<Edit> edits, int newest, long killed) {
        return edits.stream()
                .filter(edit -> edit.number() > newest)
                .findFirst()
                .map(edit -> Math.max(1, killed - edit.millis()))
                .orElse(0L);
    }
}
