package vn.tinhgon.platform.ui;

import java.io.IOException;
import java.io.OutputStream;

/** Writes a file's content; runs as whoever asked for it, outside the page's lock. */
@FunctionalInterface
public interface Download {
    void writeTo(OutputStream to) throws IOException;
}
