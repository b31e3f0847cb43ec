package dev.kiln.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.kiln.app.SharedData;
import dev.kiln.app.task.Background;
import dev.kiln.app.task.Job;
import dev.kiln.core.io.Download;
import dev.kiln.core.io.Downloader;
import dev.kiln.core.weights.Weights;
import dev.kiln.presets.Presets;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The download of the menu, against a server on this computer. */
class WeightDownloadTest {
    /** Of compressed_SqueezeNet.net, as published with the project's reference data. */
    private static final String SHA = Download.COMPRESSED_SQUEEZENET.sha256();

    @TempDir
    Path data;

    private final List<String> errors = new ArrayList<>();
    private final AtomicInteger requests = new AtomicInteger();
    private final CountDownLatch finished = new CountDownLatch(1);
    private Workspace workspace;
    private HttpServer server;
    private byte[] published;

    @BeforeEach
    void serve() throws IOException {
        workspace = workspace(new Background(Runnable::run, Runnable::run), Duration.ofMillis(300));
        published = Files.readAllBytes(SharedData.file("models/squeezenet_v1.0_deep_compressed.net"));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/good", exchange -> answer(exchange, published.length));
        server.createContext("/cut", exchange -> answer(exchange, 100_000));
        server.createContext("/slow", exchange -> {
            exchange.sendResponseHeaders(200, published.length);
            exchange.getResponseBody().write(published, 0, 1000);
            exchange.getResponseBody().flush();
            untilFinished();
        });
        server.setExecutor(task -> {
            Thread thread = new Thread(task, "test server");
            thread.setDaemon(true);
            thread.start();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        finished.countDown();
        // not there where the reference data is absent and the test is skipped
        if (server != null) {
            server.stop(0);
        }
    }

    private Workspace workspace(Background background, Duration idleTimeout) {
        return new Workspace(
                Presets.find("squeezenet-v1.0").orElseThrow().architecture(),
                background,
                new Messages((title, text) -> errors.add(title + ": " + text), "kiln.log"),
                data,
                new Downloader(Duration.ofSeconds(5), idleTimeout));
    }

    /** Promises the whole file and hangs up after some bytes of it. */
    private void answer(HttpExchange exchange, int bytes) throws IOException {
        requests.incrementAndGet();
        exchange.sendResponseHeaders(200, published.length);
        exchange.getResponseBody().write(published, 0, bytes);
        exchange.getResponseBody().flush();
        exchange.close();
    }

    private void untilFinished() {
        try {
            finished.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Download at(int port, String path, String sha256) {
        return new Download("weights.net", URI.create("http://127.0.0.1:" + port + path), published.length, sha256);
    }

    private Download at(String path) {
        return at(server.getAddress().getPort(), path, SHA);
    }

    private Path kept() {
        return data.resolve("weights").resolve("weights.net");
    }

    private void assertFails(Download download, String message) throws IOException {
        Weights before = workspace.run().weightsProperty().get();
        workspace.downloadWeights(download);
        assertThat(errors).singleElement().asString().startsWith("Could not download weights.net: " + download.uri());
        assertThat(errors.get(0)).contains(message);
        assertThat(workspace.run().weightsProperty().get()).isSameAs(before);
        assertThat(workspace.background().jobs()).isEmpty();
        assertNothingIsLeft();
    }

    private void assertNothingIsLeft() throws IOException {
        try (Stream<Path> files = Files.walk(data)) {
            assertThat(files.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void showsAndKeepsTheWeights() {
        workspace.downloadWeights(at("/good"));
        assertThat(errors).isEmpty();
        assertThat(workspace.run().weightsProperty().get().description()).isEqualTo("weights.net");
        assertThat(kept()).hasBinaryContent(published);
    }

    @Test
    void doesNotFetchAgainWhatIsThere() {
        workspace.downloadWeights(at("/good"));
        workspace.forgetWeights();
        workspace.downloadWeights(at("/good"));
        assertThat(requests).hasValue(1);
        assertThat(workspace.run().weightsProperty().get()).isNotNull();
    }

    @Test
    void fetchesAgainWhatIsDamaged() throws IOException {
        Files.createDirectories(kept().getParent());
        byte[] damaged = published.clone();
        damaged[500_000] ^= 1;
        Files.write(kept(), damaged);
        workspace.downloadWeights(at("/good"));
        assertThat(requests).hasValue(1);
        assertThat(kept()).hasBinaryContent(published);
    }

    @Test
    void refusesAnotherFile() throws IOException {
        assertFails(at(server.getAddress().getPort(), "/good", "0".repeat(64)), "not the expected one");
    }

    @Test
    void refusesAFileThatIsCutOff() throws IOException {
        assertFails(at("/cut"), "the connection was cut off after ");
    }

    @Test
    void givesUpOnAServerThatFallsSilent() throws IOException {
        assertFails(at("/slow"), "for 300 ms; try again later");
    }

    @Test
    void saysThatNobodyAnswers() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        assertFails(at(port, "/good", SHA), "is this computer online?");
    }

    @Test
    void keepsTheWeightsThatAreShownWhereADownloadFails() throws IOException {
        workspace.open(SharedData.file("models/squeezenet_v1.0_deep_compressed.net"));
        assertThat(workspace.run().weightsProperty().get()).isNotNull();
        assertFails(at("/cut"), "the connection was cut off after ");
    }

    @Test
    void stopsWhenCancelled() throws Exception {
        LinkedBlockingQueue<Runnable> userInterface = new LinkedBlockingQueue<>();
        Thread[] worker = new Thread[1];
        Background background = new Background(
                work -> {
                    worker[0] = new Thread(work, "test worker");
                    worker[0].start();
                },
                userInterface::add);
        Workspace patient = workspace(background, Duration.ofSeconds(60));
        patient.downloadWeights(at("/slow"));
        Job job = background.jobs().get(0);
        // the first bytes have come: now the server is silent
        while (job.fractionProperty().get() <= 0) {
            Runnable step = userInterface.poll(20, TimeUnit.SECONDS);
            assertThat(step).isNotNull();
            step.run();
        }
        job.cancel();
        worker[0].join(TimeUnit.SECONDS.toMillis(20));
        assertThat(worker[0].isAlive()).isFalse();
        userInterface.forEach(Runnable::run);
        assertThat(background.jobs()).isEmpty();
        assertThat(errors).isEmpty();
        assertThat(patient.run().weightsProperty().get()).isNull();
        assertNothingIsLeft();
    }
}
