package vn.tinhgon.platform.access;

/** Keeps who was refused what; the audit trail does. */
public interface Refusals {

    /** Writes down that whoever acts now was refused {@code what}, in a transaction of its own. */
    void writtenDown(String what);
}
