package vn.tinhgon.kernel;

public enum Comparison {
    AT_LEAST,
    EXACTLY,
    AT_MOST
}
