package vn.tinhgon.platform.exchange;

import java.util.List;

/** Whoever takes the rows of a file as they are read. */
interface RowTaker {

    /** @param number as a spreadsheet shows it, from 1 on */
    void row(int number, List<String> cells);
}
