package vn.tinhgon.walls;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.BaseStream;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;

/** All words and numbers that whoever holds something can get out of it: its whole graph, errors and files as well. */
final class Seen {

    /** More is no answer any longer but a way into the machinery. */
    private static final int MOST = 200_000;

    private static final String PDF = "%PDF-";

    private final List<String> texts = new ArrayList<>();
    private final Set<Long> numbers = new HashSet<>();
    private final Set<Object> visited = Collections.newSetFromMap(new IdentityHashMap<>());
    private final ArrayDeque<Object> waiting = new ArrayDeque<>();

    private Seen() {}

    static Seen in(@Nullable Object... things) {
        var seen = new Seen();
        for (var thing : things) {
            seen.later(thing);
        }
        while (!seen.waiting.isEmpty() && seen.visited.size() < MOST) {
            seen.look(seen.waiting.removeFirst());
        }
        return seen;
    }

    Set<Canary> canaries() {
        return canariesBut(List.of());
    }

    /** Those that stand elsewhere than in what everybody is told. */
    Set<Canary> canariesBut(List<String> told) {
        var found = new HashSet<Canary>();
        for (var text : texts) {
            var rest = text;
            for (var words : told) {
                rest = rest.replace(words, "");
            }
            found.addAll(Canary.in(rest));
        }
        return found;
    }

    Set<Long> numbers() {
        return numbers;
    }

    private void later(@Nullable Object thing) {
        if (thing != null) {
            waiting.add(thing);
        }
    }

    private void look(Object thing) {
        switch (thing) {
            case CharSequence text -> texts.add(text.toString());
            case Long number -> numbers.add(number);
            case Number number -> {}
            case Boolean yes -> {}
            case Character character -> {}
            case Enum<?> constant -> {}
            case Class<?> type -> {}
            case byte[] bytes -> file(bytes);
            case ByteArrayOutputStream written -> file(written.toByteArray());
            case Path path -> texts.add(path.toString());
            case Optional<?> maybe -> later(maybe.orElse(null));
            case BaseStream<?, ?> stream -> stream.iterator().forEachRemaining(this::later);
            default -> {
                if (visited.add(thing)) {
                    inside(thing);
                }
            }
        }
    }

    private void inside(Object thing) {
        switch (thing) {
            case Object[] array -> List.of(array).forEach(this::later);
            case Collection<?> many -> many.forEach(this::later);
            case Map<?, ?> map ->
                map.forEach((key, value) -> {
                    later(key);
                    later(value);
                });
            case Throwable error -> {
                texts.add(String.valueOf(error.getMessage()));
                later(error.getCause());
                for (var suppressed : error.getSuppressed()) {
                    later(suppressed);
                }
                fields(thing);
            }
            default -> fields(thing);
        }
    }

    /** What our own types keep; others only say what they are. */
    private void fields(Object thing) {
        if (!thing.getClass().getName().startsWith("vn.tinhgon")) {
            texts.add(String.valueOf(thing));
            return;
        }
        for (Class<?> type = thing.getClass();
                type != null && type.getName().startsWith("vn.tinhgon");
                type = type.getSuperclass()) {
            for (var field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())) {
                    later(value(field, thing));
                }
            }
        }
    }

    private static @Nullable Object value(Field field, Object of) {
        try {
            field.setAccessible(true);
            return field.get(of);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A workbook and a DOCX are parcels of texts; in a PDF they are packed page by page. */
    private void file(byte[] bytes) {
        if (bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K') {
            parcel(bytes);
        } else if (new String(bytes, 0, Math.min(bytes.length, PDF.length()), StandardCharsets.ISO_8859_1)
                .equals(PDF)) {
            pages(bytes);
        } else {
            texts.add(new String(bytes, StandardCharsets.UTF_8));
        }
    }

    /** What somebody handed in may only begin like one. */
    private void pages(byte[] bytes) {
        texts.add(new String(bytes, StandardCharsets.UTF_8));
        try (var pdf = Loader.loadPDF(bytes)) {
            texts.add(new PDFTextStripper().getText(pdf));
        } catch (IOException onlyBegins) {
            texts.add(String.valueOf(onlyBegins.getMessage()));
        }
    }

    /** By its directory, as a spreadsheet reads it: what is streamed says in front of an entry less than is in it. */
    private void parcel(byte[] bytes) {
        try {
            var file = Files.createTempFile("walls", ".xlsx");
            try {
                Files.write(file, bytes);
                try (var parcel = new ZipFile(file.toFile())) {
                    for (var entry : Collections.list(parcel.entries())) {
                        texts.add(new String(parcel.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                    }
                }
            } finally {
                Files.delete(file);
            }
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
