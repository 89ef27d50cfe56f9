package vn.tinhgon.workflow;

import vn.tinhgon.kernel.UnitId;

/**
 * How many procedures of a unit and field are in force, and how many of them have a workflow.
 *
 * @param procedures at least one
 */
public record Coverage(UnitId unit, String unitName, String field, int procedures, int handled) {}
