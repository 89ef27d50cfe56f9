package vn.tinhgon.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;

/** Waits until a server that we started answers over HTTP. */
final class Answer {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private Answer() {}

    /** @throws IllegalStateException when it ends or stays silent, with where its log is */
    static void await(String name, String url, Process process, Duration patience, Path log) {
        var until = System.nanoTime() + patience.toNanos();
        while (!answers(url)) {
            if (!process.isAlive()) {
                throw new IllegalStateException(name + " ended while it was starting: see " + log);
            }
            if (System.nanoTime() > until) {
                Guardian.stop(process);
                throw new IllegalStateException(
                        name + " was not ready after " + patience.toSeconds() + " s: see " + log);
            }
            Workshop.pause();
        }
    }

    /** A page, or being sent elsewhere to sign in. */
    private static boolean answers(String url) {
        try {
            var request = HttpRequest.newBuilder(URI.create(url))
                    .timeout(Duration.ofSeconds(10))
                    .build();
            return CLIENT.send(request, BodyHandlers.discarding()).statusCode() < 400;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for " + url, e);
        }
    }
}
