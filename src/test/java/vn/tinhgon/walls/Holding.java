package vn.tinhgon.walls;

import vn.tinhgon.kernel.UnitId;

/**
 * A row that is one unit's own until it is handed in, or hangs on one that is.
 *
 * @param table where its state stands
 * @param id of the row there
 */
record Holding(int number, String table, long id, UnitId unit) {}
