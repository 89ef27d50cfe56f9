package vn.tinhgon.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Ends the processes that this one started when this one is gone, however it went. A small shell reads their ids from
 * a pipe that only we hold: as soon as we die, be it by {@code kill -9}, the pipe ends and so do they.
 */
final class Guardian {

    private static final boolean WINDOWS = System.getProperty("os.name").startsWith("Windows");

    private static final String UNTIL_THE_PIPE_ENDS = """
            trap '' INT HUP TERM
            wards=" "
            while read -r what id; do
                case $what in
                    started) wards="$wards$id " ;;
                    ended) wards="${wards%% $id *} ${wards#* $id }" ;;
                esac
            done
            for id in $wards; do kill "$id"; done
            for second in 1 2 3 4 5 6 7 8 9 10; do
                alive=
                for id in $wards; do kill -0 "$id" && alive=yes; done
                [ -z "$alive" ] && exit 0
                sleep 1
            done
            for id in $wards; do pkill -9 -P "$id"; kill -9 "$id"; done
            """;

    /** A terminal sends Ctrl-C to all at once; what we started is to end when we say so, last come first. */
    private static final List<String> DEAF_TO_THE_TERMINAL =
            List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$@\"", "sh");

    /** A portal that writes down what its next start needs takes its time on a small machine. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Deque<Process> WARDS = new ConcurrentLinkedDeque<>();

    private static @Nullable Guardian guardian;

    private static volatile boolean ending;

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            ending = true;
            WARDS.forEach(Guardian::stop);
        }));
    }

    private final Writer told;

    private Guardian() throws IOException {
        told = new ProcessBuilder("/bin/sh", "-c", UNTIL_THE_PIPE_ENDS)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .outputWriter(StandardCharsets.US_ASCII);
    }

    /**
     * Starts a process that ends with us: in order when we exit, and also when we crash (on Windows only in order).
     *
     * @throws UncheckedIOException when it cannot be started
     */
    static Process start(ProcessBuilder command) {
        try {
            if (!WINDOWS) {
                var deaf = new ArrayList<>(DEAF_TO_THE_TERMINAL);
                deaf.addAll(command.command());
                command.command(deaf);
            }
            var process = command.start();
            tell("started " + process.pid());
            WARDS.push(process);
            process.onExit().thenAccept(ended -> {
                WARDS.remove(ended);
                tell("ended " + ended.pid());
            });
            return process;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Could not start " + command.command().getFirst(), e);
        }
    }

    /** Whether what we started ends because we do. */
    static boolean isEnding() {
        return ending;
    }

    /** Asks it to end, waits, and in the end insists. */
    static void stop(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static synchronized void tell(String line) {
        if (WINDOWS) {
            return;
        }
        try {
            if (guardian == null) {
                guardian = new Guardian();
            }
            guardian.told.write(line + "\n");
            guardian.told.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("The shell that ends our processes is gone", e);
        }
    }
}
