package dev.kiln.core.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against servers on this computer only. */
class DownloaderTest {
    private static final byte[] ABC = "abc".getBytes(StandardCharsets.US_ASCII);
    /** SHA-256 of "abc": FIPS 180-2, appendix B.1. */
    private static final String SHA_OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir
    Path folder;

    private final Downloader downloader = new Downloader(Duration.ofSeconds(5), Duration.ofMillis(300));
    private final CountDownLatch finished = new CountDownLatch(1);
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/abc", exchange -> answer(exchange, ABC));
        server.createContext("/moved", exchange -> redirect(exchange, "/abc"));
        server.createContext("/circle", exchange -> redirect(exchange, "/circle"));
        server.createContext("/silent", exchange -> untilFinished());
        server.createContext("/stalling", exchange -> {
            exchange.sendResponseHeaders(200, 3);
            exchange.getResponseBody().write('a');
            exchange.getResponseBody().flush();
            untilFinished();
        });
        server.createContext("/endless", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            answerEndlessly(exchange);
        });
        server.createContext("/large", exchange -> answer(exchange, new byte[1 << 20]));
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
        server.stop(0);
    }

    private static void answer(HttpExchange exchange, byte[] bytes) throws IOException {
        exchange.sendResponseHeaders(200, bytes.length);
        try (exchange) {
            exchange.getResponseBody().write(bytes);
        }
    }

    private static void redirect(HttpExchange exchange, String path) throws IOException {
        exchange.getResponseHeaders().add("Location", path);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private static void answerEndlessly(HttpExchange exchange) {
        try {
            while (true) {
                exchange.getResponseBody().write(new byte[1 << 12]);
            }
        } catch (IOException e) {
            exchange.close();
        }
    }

    private void untilFinished() {
        try {
            finished.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Download abcAt(int port, String path) {
        return new Download("abc.bin", URI.create("http://127.0.0.1:" + port + path), 3, SHA_OF_ABC);
    }

    private Download abcAt(String path) {
        return abcAt(server.getAddress().getPort(), path);
    }

    private void assertFails(Download download, String message) throws IOException {
        Path target = Files.writeString(folder.resolve("abc.bin"), "old");
        assertThatThrownBy(() -> downloader.fetch(download, target, Progress.NONE))
                .isInstanceOf(InputException.class)
                .hasMessage(download.uri() + ": " + message);
        assertThat(target).hasContent("old");
        assertOnlyFile("abc.bin");
    }

    private void assertOnlyFile(String... names) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactly(names);
        }
    }

    @Test
    void keepsAFileWithTheRightHash() throws IOException {
        List<Long> steps = new ArrayList<>();
        Path target = folder.resolve("abc.bin");
        downloader.fetch(abcAt("/abc"), target, (done, total, what) -> {
            assertThat(total).isEqualTo(3);
            assertThat(what).isEqualTo("downloading abc.bin");
            steps.add(done);
        });
        assertThat(target).hasBinaryContent(ABC);
        assertThat(steps).startsWith(0L).endsWith(3L).isSorted();
    }

    @Test
    void tellsAWholeFileFromADamagedOne() throws IOException {
        Path file = folder.resolve("abc.bin");
        assertThat(Downloader.isThere(abcAt("/abc"), file)).isFalse();
        assertThat(Downloader.isThere(abcAt("/abc"), folder)).isFalse();
        assertThat(Downloader.isThere(abcAt("/abc"), Files.writeString(file, "ab")))
                .isFalse();
        assertThat(Downloader.isThere(abcAt("/abc"), Files.writeString(file, "abd")))
                .isFalse();
        assertThat(Downloader.isThere(abcAt("/abc"), Files.writeString(file, "abc")))
                .isTrue();
    }

    @Test
    void followsARedirect() throws IOException {
        downloader.fetch(abcAt("/moved"), folder.resolve("abc.bin"), Progress.NONE);
        assertThat(folder.resolve("abc.bin")).hasBinaryContent(ABC);
    }

    @Test
    void givesUpOnARedirectToItself() throws IOException {
        assertFails(abcAt("/circle"), "the server answered with status 302; expected was 200 and the file");
    }

    @Test
    void refusesAWrongHash() throws IOException {
        String other = "0".repeat(64);
        assertFails(
                new Download("abc.bin", abcAt("/abc").uri(), 3, other),
                "the file there is not the expected one: its SHA-256 is " + SHA_OF_ABC + ", expected was " + other);
    }

    @Test
    void refusesAShorterFile() throws IOException {
        assertFails(
                new Download("abc.bin", abcAt("/abc").uri(), 4, SHA_OF_ABC),
                "the file there has 3 bytes, expected were 4");
    }

    @Test
    void refusesALargerFileByItsHeader() throws IOException {
        assertFails(abcAt("/large"), "the file there is larger than the 3 bytes expected");
    }

    @Test
    void refusesAFileWithoutAnEnd() throws IOException {
        assertFails(abcAt("/endless"), "the file there is larger than the 3 bytes expected");
    }

    @Test
    void saysThatTheFileIsNotThere() throws IOException {
        assertFails(abcAt("/other"), "the server has no such file (status 404); it may have been moved");
    }

    @Test
    void givesUpOnAServerThatDoesNotAnswer() throws IOException {
        Downloader impatient = new Downloader(Duration.ofMillis(100), Duration.ofMillis(300));
        assertThatThrownBy(() -> impatient.fetch(abcAt("/silent"), folder.resolve("abc.bin"), Progress.NONE))
                .hasMessageEndingWith("127.0.0.1 did not answer within 300 ms; try again later");
        assertOnlyFile();
    }

    @Test
    void givesUpOnAServerThatFallsSilent() throws IOException {
        assertFails(abcAt("/stalling"), "the server fell silent after 1 of 3 bytes for 300 ms; try again later");
    }

    @Test
    void saysThatTheConnectionWasCutOff() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread thread = new Thread(() -> answerHalf(socket), "test server");
            thread.start();
            assertFails(
                    abcAt(socket.getLocalPort(), "/abc"), "the connection was cut off after 2 of 3 bytes; try again");
        }
    }

    /** Promises three bytes, sends two and hangs up. */
    private static void answerHalf(ServerSocket socket) {
        try (var connection = socket.accept()) {
            connection.getInputStream().read(new byte[1 << 12]);
            connection
                    .getOutputStream()
                    .write("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nab".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void saysThatNobodyListens() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        assertFails(abcAt(port, "/abc"), "nobody answers at 127.0.0.1; is this computer online?");
    }

    /** The top-level domain "invalid" never resolves: RFC 6761. */
    @Test
    void saysThatTheHostIsUnknown() throws IOException {
        Download download = new Download("abc.bin", URI.create("http://kiln.invalid/abc"), 3, SHA_OF_ABC);
        Downloader patient = new Downloader(Duration.ofSeconds(20), Duration.ofSeconds(20));
        assertThatThrownBy(() -> patient.fetch(download, folder.resolve("abc.bin"), Progress.NONE))
                .isInstanceOf(InputException.class)
                .hasMessage("http://kiln.invalid/abc: the address of kiln.invalid cannot be found;"
                        + " is this computer online?");
    }

    @Test
    void stopsWhenCancelledWhileTheServerIsSilent() throws IOException {
        Downloader patient = new Downloader(Duration.ofSeconds(30), Duration.ofSeconds(30));
        int[] asked = {0};
        assertThatThrownBy(() -> patient.fetch(abcAt("/stalling"), folder.resolve("abc.bin"), (done, total, what) -> {
                    if (done == 1 && ++asked[0] == 3) {
                        throw new CancellationException("enough");
                    }
                }))
                .isInstanceOf(CancellationException.class)
                .hasMessage("enough");
        assertOnlyFile();
    }

    @Test
    void describesThePublishedFile() {
        assertThat(Download.COMPRESSED_SQUEEZENET.bytes()).isEqualTo(675_763);
        assertThat(Download.COMPRESSED_SQUEEZENET.uri()).hasScheme("https").hasHost("github.com");
    }

    @Test
    void refusesADownloadThatIsNotOnTheWeb() {
        assertThatThrownBy(() -> new Download("a", URI.create("file:///etc/hosts"), 1, SHA_OF_ABC))
                .hasMessage("expected an http or https address, not file:///etc/hosts");
    }
}
