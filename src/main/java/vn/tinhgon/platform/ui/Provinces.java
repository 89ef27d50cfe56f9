package vn.tinhgon.platform.ui;

/** What the header says of the province; the room of provinces answers. */
public interface Provinces {

    /** The province this session is bound to. */
    Shown current();

    /** @param illustrative made up, which each page says */
    record Shown(String name, boolean illustrative) {}
}
