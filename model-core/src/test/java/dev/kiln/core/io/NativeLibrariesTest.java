package dev.kiln.core.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class NativeLibrariesTest {
    @Test
    void aLibraryLoadsOnce() {
        List<String> loaded = new CopyOnWriteArrayList<>();

        NativeLibraries.load("once", () -> loaded.add("first"));
        NativeLibraries.load("once", () -> loaded.add("second"));

        assertThat(loaded).containsExactly("first");
    }

    @Test
    void oneThreadWaitsWhileAnotherLoads() throws InterruptedException {
        List<String> order = new CopyOnWriteArrayList<>();
        CountDownLatch loading = new CountDownLatch(1);
        Thread[] second = new Thread[1];
        Thread first = new Thread(() -> NativeLibraries.load("slow", () -> {
            loading.countDown();
            while (second[0].getState() != Thread.State.BLOCKED) {
                Thread.onSpinWait();
            }
            order.add("slow");
        }));
        second[0] = new Thread(() -> NativeLibraries.load("quick", () -> order.add("quick")));
        first.start();
        loading.await();
        second[0].start();

        first.join();
        second[0].join();
        assertThat(order).containsExactly("slow", "quick");
    }

    @Test
    void whatDoesNotLoadSaysWhyAndIsTriedAgain() {
        Runnable broken = () -> {
            throw new ExceptionInInitializerError(new UnsatisfiedLinkError("no such file"));
        };

        assertThatThrownBy(() -> NativeLibraries.load("broken", broken))
                .isInstanceOf(NativeLibraryException.class)
                .hasMessageStartingWith("broken's native library does not load (no such file). ")
                .hasMessageContainingAll("-Dorg.bytedeco.javacpp.cachedir=", "-Xmx", "OMP_NUM_THREADS");
        assertThatThrownBy(() -> NativeLibraries.load("broken", () -> {
                    throw new NoClassDefFoundError("Could not initialize class Broken");
                }))
                .hasMessageContaining("(no such file)");
        List<String> loaded = new CopyOnWriteArrayList<>();
        NativeLibraries.load("broken", () -> loaded.add("now"));
        assertThat(loaded).containsExactly("now");
    }
}
