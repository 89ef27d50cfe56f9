package vn.tinhgon.kernel;

public enum Accumulation {
    FLOW,
    STOCK,
    SURVEY
}
