package vn.tinhgon.platform.access;

import vn.tinhgon.kernel.NotFound;

/** A row of another unit was asked for. Who asked is told no more than that it is not there; the audit trail knows. */
public class NotYours extends NotFound {
    NotYours(String what) {
        super(what);
    }
}
